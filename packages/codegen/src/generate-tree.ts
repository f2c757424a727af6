import { generatePackages } from './pipeline.ts';
import { compareTree, type TreeDifference } from './tree/compare-tree.ts';
import { readSpecFiles } from './tree/read-tree.ts';
import { writeTree } from './tree/write-tree.ts';

/** Makes the tree what specs/ gives, or only tells what is not. */
export async function generateTree(
  root: string,
  onlyCompare: boolean,
): Promise<{ readonly fileCount: number; readonly differences: readonly TreeDifference[] }> {
  const emitted = await generatePackages(await readSpecFiles(root));
  const differences = await (onlyCompare ? compareTree : writeTree)(root, emitted);
  return { fileCount: emitted.size, differences };
}
