import { existsSync } from 'node:fs';
import { buildPackages } from '../scripts/lib/build-packages.ts';
import { findGoal, isReached } from './goals.ts';
import type { Part } from './part.ts';
import { parts } from './parts.ts';
import type { Comparison } from './results/comparison.ts';
import { formatFigures, formatGoal, formatOver, formatRatio } from './results/format.ts';
import { describeMachine, listVersions } from './results/machine.ts';
import { type BenchResults, readResults, writeResults } from './results/results-file.ts';
import { installPeers } from './support/peers.ts';
import { removeTemporaryFolders } from './support/temporary-folder.ts';
import { vendorCount } from './support/vendors.ts';

function print(comparison: Comparison): void {
  console.log(`\n${comparison.title}, beside ${comparison.beside}`);
  for (const row of comparison.rows) {
    const figures = [
      formatRatio(row.ratio),
      formatOver(row.over, comparison.unit),
      formatFigures(row, comparison.unit),
    ];
    const goal = findGoal(comparison.id, row.name, vendorCount);
    const outcome = goal
      ? `${isReached(goal, row) ? 'reached' : 'MISSED'}: ${formatGoal(goal, comparison)}`
      : '';
    console.log(
      `  ${row.name.padEnd(56)} ${figures.map((figure) => figure.padStart(10)).join('  ')}  ${outcome}`,
    );
  }
}

async function prepare(): Promise<void> {
  await buildPackages();
  await installPeers();
}

async function measureParts(chosen: readonly Part[], isQuick: boolean): Promise<void> {
  for (const { name, measure } of chosen) {
    const machine = describeMachine();
    console.log(`\n== ${name} (load ${machine.load} on ${machine.cores} cores)`);
    const comparisons = await measure({ isQuick });
    comparisons.forEach(print);
    if (isQuick) continue;
    const results: BenchResults = existsSync('docs/benchmarks.json') ? await readResults() : {};
    const part = { machine, versions: listVersions(), vendors: vendorCount, comparisons };
    await writeResults({ ...results, [name]: part });
  }
}

/**
 * Measures every part, or those named, and writes docs/benchmarks.json. With `--quick` a few rounds show that all of it
 * works, and nothing is written.
 */
export async function runBench(args: readonly string[]): Promise<void> {
  const isQuick = args.includes('--quick');
  const names = args.filter((arg) => arg !== '--quick');
  const known = parts.map(({ name }) => name);
  if (names.some((name) => !known.includes(name))) {
    console.error(
      `usage: npm run bench -- [--quick] [PART…], where the parts are ${known.join(', ')}`,
    );
    process.exitCode = 64;
    return;
  }
  const { load, cores } = describeMachine();
  if (load > cores / 2)
    console.log(
      `the machine is busy (load ${load} on ${cores} cores): its figures are worth little`,
    );
  const chosen = names.length === 0 ? parts : parts.filter(({ name }) => names.includes(name));
  if (chosen.some(({ runsOnSources }) => runsOnSources !== true)) await prepare();
  try {
    await measureParts(chosen, isQuick);
  } finally {
    await removeTemporaryFolders();
  }
  console.log(
    isQuick ? '\nnothing is recorded' : '\nrecorded in docs/benchmarks.json: now run npm run docs',
  );
}
