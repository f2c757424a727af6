import { markdownTable } from '../../scripts/lib/markdown-table.ts';
import { formatAmount } from './format.ts';
import { findComparison, readResults } from './results-file.ts';

/** Titles of columns by the comparisons that they are from. */
const tables = {
  forecasts: {
    'forecast-inside': 'Truths inside the 80 % interval',
    'forecast-error': 'Middle and truth apart by',
  },
  'top-ups': {
    'top-ups-found': 'Top-ups found',
    'top-ups-false': 'False, for each 100 of them',
  },
  alarms: {
    'alarms-missed': 'Ran dry without an alarm',
    'alarms-day': 'Told ≥ 24 h before',
    'alarms-two-days': 'Told ≥ 48 h before',
    'alarms-false': 'False alarms of an account a month',
    'alarms-all': 'Alarms of an account a month',
  },
  kinds: { 'forecast-kinds': 'Truths inside the 80 % interval' },
} as const;

const formatPlainly = (value: number, unit: string): string =>
  unit === 'a month' ? value.toFixed(2) : formatAmount(value, unit as '%');

/** The tables of docs/forecast.md, from what was recorded: a row each for who or what was measured. */
export async function renderForecastTables(): Promise<Readonly<Record<string, string>>> {
  const results = await readResults();
  return Object.fromEntries(
    Object.entries(tables).map(([name, columns]) => {
      const comparisons = Object.keys(columns).map((id) => findComparison(results, id));
      const names = comparisons[0]?.rows.map((row) => row.name) ?? [];
      const lines = names.map((row) => [
        row,
        ...comparisons.map(({ rows, unit }) => {
          const figures = rows.find((each) => each.name === row);
          return figures === undefined ? '' : formatPlainly(figures.median, unit);
        }),
      ]);
      return [name, markdownTable(['', ...Object.values(columns)], lines)];
    }),
  );
}
