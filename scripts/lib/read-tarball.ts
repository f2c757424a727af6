import { mkdtempDisposable, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { runIn } from './run-command.ts';

/** Reads the files of an npm tarball, by path in the package, with `/`. */
export async function readTarball(tarball: string): Promise<ReadonlyMap<string, string>> {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'fuelgauge-tarball-'));
  await runIn(folder.path, 'tar', '-xf', tarball, '--strip-components=1');
  const entries = await readdir(folder.path, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((e) => join(e.parentPath, e.name));
  const files = new Map<string, string>();
  for (const path of paths.sort()) {
    const name = relative(folder.path, path).replaceAll('\\', '/');
    files.set(name, await readFile(path, 'utf8'));
  }
  return files;
}
