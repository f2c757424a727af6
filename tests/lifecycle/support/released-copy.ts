import { type DisposableTempDir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runIn } from '../../../scripts/lib/run-command.ts';
import { commitAll, createScratchCopy } from '../../../scripts/lib/scratch-copy.ts';
import { listPublicPackages } from '../../../scripts/lib/workspace.ts';

/** The release that every rehearsal starts from, wherever the repository itself stands. */
const VERSION = '0.1.0';

/**
 * A scratch copy in which every public package has just been released, tagged, and nothing waits
 * for the next time.
 */
export async function createReleasedCopy(
  exceptions: ReadonlyMap<string, string>,
): Promise<DisposableTempDir> {
  const copy = await createScratchCopy();
  for (const file of await readdir(join(copy.path, '.changeset'))) {
    if (file.endsWith('.md') && file !== 'README.md') await rm(join(copy.path, '.changeset', file));
  }
  for (const { folder, manifest } of listPublicPackages()) {
    const path = join(copy.path, folder, 'package.json');
    const version = exceptions.get(manifest.name) ?? VERSION;
    const text = await readFile(path, 'utf8');
    await writeFile(
      path,
      text.replace(`"version": "${manifest.version}"`, `"version": "${version}"`),
    );
    await rm(join(copy.path, folder, 'CHANGELOG.md'), { force: true });
  }
  await commitAll(copy.path, 'release');
  await runIn(copy.path, 'changeset', 'git-tag');
  return copy;
}
