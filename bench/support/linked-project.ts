import { mkdir, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { listPublicPackages, root } from '../../scripts/lib/workspace.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';

/**
 * An empty project in which our public packages are installed as they are built, and whatever else
 * is named.
 */
export async function createLinkedProject(
  others: Readonly<Record<string, string>> = {},
): Promise<string> {
  const folder = await makeTemporaryFolder();
  const own = listPublicPackages().map(
    ({ folder: path, manifest }) => [manifest.name, join(root, path)] as const,
  );
  for (const [name, target] of [...own, ...Object.entries(others)]) {
    const link = join(folder, 'node_modules', name);
    await mkdir(dirname(link), { recursive: true });
    await symlink(target, link, 'dir');
  }
  return folder;
}
