import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../scripts/lib/workspace.ts';
import type { Comparison } from './comparison.ts';
import type { Machine } from './machine.ts';

const RESULTS_FILE = join(root, 'docs/benchmarks.json');

export interface PartResult {
  readonly machine: Machine;
  readonly versions: Readonly<Record<string, string>>;
  /** How many the registry had. @default five, as for long */
  readonly vendors?: number;
  readonly comparisons: readonly Comparison[];
}

/** By the name of the part. */
export type BenchResults = Readonly<Record<string, PartResult>>;

export async function readResults(): Promise<BenchResults> {
  return JSON.parse(await readFile(RESULTS_FILE, 'utf8')) as BenchResults;
}

export async function writeResults(results: BenchResults): Promise<void> {
  await writeFile(RESULTS_FILE, `${JSON.stringify(results, null, 2)}\n`);
}

export function findComparison(results: BenchResults, id: string): Comparison {
  const found = Object.values(results)
    .flatMap(({ comparisons }) => comparisons)
    .find((comparison) => comparison.id === id);
  if (!found) throw new Error(`docs/benchmarks.json has no ${id}: run npm run bench`);
  return found;
}
