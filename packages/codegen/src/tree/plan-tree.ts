import type { TextFiles } from '../spec/spec-folder.ts';
import { compareTree } from './compare-tree.ts';

/** What must be written and removed so that the tree is what the generator emitted; orphaned folders are left alone. */
export function planTree(root: string, emitted: TextFiles): ReadonlyMap<string, string | null> {
  const differences = compareTree(root, emitted).filter(({ kind }) => kind !== 'orphan');
  return new Map(differences.map(({ path, text }) => [path, text]));
}
