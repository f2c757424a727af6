import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { TextFiles } from '../spec/spec-folder.ts';
import { compareTree, type TreeDifference } from './compare-tree.ts';

/**
 * Makes the tree what the generator emitted: everything else of its own goes, orphans as whole folders. Versions,
 * changelogs, installed and built files stay. Gives what was different before.
 */
export function writeTree(root: string, emitted: TextFiles): readonly TreeDifference[] {
  const differences = compareTree(root, emitted);
  for (const { path, text } of differences) {
    if (text === null) {
      rmSync(join(root, path), { recursive: true });
    } else {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
  }
  return differences;
}
