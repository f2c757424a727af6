import { markdownTable } from '../../scripts/lib/markdown-table.ts';
import { ALL_PROMISES } from '../sizes/prices.ts';
import type { Comparison } from './comparison.ts';

/** Whether a comparison is a column of the table of prices. */
export const isPrice = ({ id }: Comparison): boolean => id.startsWith('price-');

/** What each promise costs: a row each, a column for each program. */
export function renderPrices(prices: readonly Comparison[]): string {
  const names = new Set(prices.flatMap(({ rows }) => rows.map(({ name }) => name)));
  names.delete(ALL_PROMISES);
  const lines = [...names].map((name) => [
    name,
    ...prices.map(({ rows }) => {
      const over = rows.find((row) => row.name === name)?.over ?? 0;
      return over === 0 ? '' : `${-over} B`;
    }),
  ]);
  return `### What each promise costs

The bundle as it is, less the bundle of the same program with the least in place of the code that keeps the promise. Promises share code and
words, so that all of them together cost less than the sum.

${markdownTable(['', ...prices.map(({ title }) => `\`${title}\``)], lines)}
`;
}
