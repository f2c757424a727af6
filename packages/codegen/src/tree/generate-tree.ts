import type { TextFiles } from '../spec/spec-folder.ts';
import { compareTree, type TreeDifference } from './compare-tree.ts';
import { generatePackages } from './pipeline.ts';
import { readSpecFiles } from './read-tree.ts';
import { writeTree } from './write-tree.ts';

export interface GeneratedTree {
  /** What it was generated from. */
  readonly specs: TextFiles;
  readonly fileCount: number;
  readonly differences: readonly TreeDifference[];
}

/** Makes the tree what specs/ gives, or only tells what is not. */
export async function generateTree(root: string, onlyCompare: boolean): Promise<GeneratedTree> {
  const specs = readSpecFiles(root);
  const emitted = await generatePackages(specs);
  const differences = (onlyCompare ? compareTree : writeTree)(root, emitted);
  return { specs, fileCount: emitted.size, differences };
}
