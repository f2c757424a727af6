import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

export interface InstalledSize {
  readonly files: number;
  readonly bytes: number;
}

/** What a package takes as it is installed, without packages that npm has put into it. */
export async function measureInstalled(folder: string): Promise<InstalledSize> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.slice(folder.length).includes('node_modules'));
  const sizes = await Promise.all(files.map(async (path) => (await stat(path)).size));
  return { files: files.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}
