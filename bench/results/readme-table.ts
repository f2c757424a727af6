import { markdownTable } from '../../scripts/lib/markdown-table.ts';
import type { Goal } from '../goals.ts';
import type { Figures } from '../measure/statistics.ts';
import type { BenchUnit } from './comparison.ts';
import { formatMeasure } from './format.ts';
import { findComparison, readResults } from './results-file.ts';

interface ReadmeRow {
  readonly what: string;
  readonly comparison: string;
  readonly measure: Goal['measure'];
}

const rows: readonly ReadmeRow[] = [
  {
    what: 'One client that reads its balance, minified and gzipped',
    comparison: 'size-one',
    measure: 'median',
  },
  { what: 'Each further vendor', comparison: 'size-further', measure: 'median' },
  { what: 'All vendors', comparison: 'size-all', measure: 'median' },
  { what: 'One call, beside openapi-fetch, Node 24', comparison: 'call-node-24', measure: 'ratio' },
  { what: 'One call, beside openapi-fetch, Node 20', comparison: 'call-node-20', measure: 'ratio' },
  { what: 'Five vendors of 100 ms', comparison: 'five-warm', measure: 'median' },
  {
    what: 'Five vendors of 100 ms, first call of a process',
    comparison: 'five-cold',
    measure: 'median',
  },
  { what: 'Sixty vendors of 100 ms', comparison: 'sixty-warm', measure: 'median' },
  {
    what: 'A process that imports one client, Node 20',
    comparison: 'import-node-20',
    measure: 'median',
  },
  { what: 'Generating five vendors', comparison: 'generate-5', measure: 'ratio' },
  { what: 'Type-checking five vendors, beside one', comparison: 'types-growth', measure: 'median' },
];

const isOwn = ({ name }: Figures): boolean => name.startsWith('fuelgauge');

/** A row's figure; of ours only the part of the name after the colon. */
function renderFigure(figures: Figures, measure: Goal['measure'], unit: BenchUnit): string {
  const figure = formatMeasure(figures, measure, unit);
  if (!isOwn(figures)) return `${figures.name} ${figure}`;
  const [, detail] = figures.name.split(': ', 2);
  return detail === undefined ? figure : `${figure} (${detail})`;
}

/** The table of the README: the others and ours, from what was recorded. */
export async function renderBenchmarksTable(): Promise<string> {
  const results = await readResults();
  const lines = rows.map(({ what, comparison, measure }) => {
    const { unit, rows: all } = findComparison(results, comparison);
    const write = (some: readonly Figures[]) =>
      some.map((row) => renderFigure(row, measure, unit)).join(' · ');
    return [what, write(all.filter((row) => !isOwn(row))), write(all.filter(isOwn))];
  });
  return markdownTable(['', 'Others, measured in the same run', 'fuelgauge'], lines);
}
