import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { TextFiles } from '../resolve/spec-folder.ts';
import { compareTree, type TreeDifference } from './compare-tree.ts';

/**
 * Makes the tree what the generator emitted: everything else of its own goes, orphans as whole folders. Versions,
 * changelogs, installed and built files stay. Gives what was different before.
 */
export async function writeTree(root: string, emitted: TextFiles): Promise<readonly TreeDifference[]> {
  const differences = await compareTree(root, emitted);
  for (const { path, text } of differences) {
    if (text === null) {
      await rm(join(root, path), { recursive: true });
    } else {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
    }
  }
  return differences;
}
