import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runIn } from './scratch-copy.ts';

/** Reads the files of an npm tarball, by path in the package, with `/`. */
export async function readTarball(tarball: string): Promise<ReadonlyMap<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), 'fuelgauge-tarball-'));
  try {
    await runIn(folder, 'tar', '-xf', tarball, '--strip-components=1');
    const found = await readdir(folder, { recursive: true, withFileTypes: true });
    const paths = found
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
    const files = new Map<string, string>();
    for (const path of paths.sort())
      files.set(path.replaceAll('\\', '/'), await readFile(join(folder, path), 'utf8'));
    return files;
  } finally {
    await rm(folder, { recursive: true });
  }
}
