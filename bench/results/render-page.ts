import { markdownTable } from '../../scripts/lib/markdown-table.ts';
import { findGoal, isReached } from '../goals.ts';
import { parts } from '../parts.ts';
import type { Comparison } from './comparison.ts';
import { formatFigures, formatGoal, formatOver, formatRatio } from './format.ts';
import { isPrice, renderPrices } from './price-table.ts';
import { type BenchResults, type PartResult, readResults } from './results-file.ts';

/** Why the goals are what they are, where that is not plain. */
function renderReasons({ id, rows }: Comparison): string {
  const reasons = rows.flatMap(({ name }) => {
    const reason = findGoal(id, name)?.reason;
    return reason === undefined ? [] : [`- ${name}: ${reason}\n`];
  });
  return reasons.length === 0 ? '' : `\n${reasons.join('')}`;
}

function renderComparison(comparison: Comparison, vendors: number | undefined): string {
  const { title, unit, beside, note, rows } = comparison;
  const lines = rows.map((row) => {
    const goal = findGoal(comparison.id, row.name, vendors);
    const outcome = goal
      ? `${formatGoal(goal, comparison)}: ${isReached(goal, row) ? 'reached' : '**missed**'}`
      : '';
    return [
      row.name,
      formatRatio(row.ratio),
      formatOver(row.over, unit),
      formatFigures(row, unit),
      outcome,
    ];
  });
  return `### ${title}

${note === undefined ? '' : `${note}\n\n`}${markdownTable(['', `Beside ${beside}`, 'Difference', 'Measured', 'Goal'], lines)}
${renderReasons(comparison)}`;
}

function renderMachines(results: BenchResults): string {
  const lines = Object.entries(results).map(([name, { machine }]) => [
    name,
    `${machine.processor}, ${machine.cores} cores, ${machine.memoryGb} GB, ${machine.system}`,
    machine.node,
    String(machine.load),
  ]);
  return markdownTable(['Part', 'Machine', 'Node', 'Load before'], lines);
}

function renderVersions(results: BenchResults): string {
  const versions = new Set(
    Object.values(results).flatMap((part) =>
      Object.entries(part.versions).map((pair) => pair.join(' ')),
    ),
  );
  return [...versions].sort().join(' · ');
}

/** So many processes for each core, and times say little. */
const BUSY = 3;

function renderPart(
  title: string,
  { comparisons, vendors, machine: { load, cores } }: PartResult,
): string {
  const isTimed = comparisons.some(({ unit }) => unit === 'µs' || unit === 'ms');
  const busy =
    isTimed && load > BUSY * cores
      ? `The machine was busy (load ${load} on ${cores} cores): these times are longer than usual, and the ratios less certain.\n\n`
      : '';
  const prices = comparisons.filter(isPrice);
  const tables = [
    ...comparisons.filter((each) => !isPrice(each)).map((each) => renderComparison(each, vendors)),
    ...(prices.length > 0 ? [renderPrices(prices)] : []),
  ];
  return `## ${title}\n\n${busy}${tables.join('\n')}`;
}

/** `docs/benchmarks.md`, from what was recorded. */
export async function renderBenchmarksPage(): Promise<string> {
  const results = await readResults();
  const sections = parts.flatMap(({ name, title }) => {
    const result = results[name];
    return result ? [renderPart(title, result)] : [];
  });
  return `<!-- Written by npm run docs; do not edit. -->

# Benchmarks

\`npm run bench\` measures all of this, \`npm run bench -- calls\` one part, \`--quick\` shows in a minute or two that it works. Whoever
stands in a table was measured in the same run, in turns: the machine's bad moments are everybody's. Ratio and difference are
medians over the rounds, each round beside its own base; then come the median and, in brackets, the middle half of the rounds.
Times differ from machine to machine, ratios much less.

${sections.join('\n')}
## Where and what

${renderMachines(results)}

${renderVersions(results)}
`;
}
