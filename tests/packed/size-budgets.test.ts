import { expect, inject, test } from 'vitest';
import { goals } from '../../bench/goals.ts';
import { findComparison, readResults } from '../../bench/results/results-file.ts';
import { measureOwnSizes } from '../../bench/sizes/own-sizes.ts';

/** Of the packages as they are installed from their tarballs; a bundle is the same on any Node. */
const [consumer] = inject('consumers');
const sizes = await measureOwnSizes(consumer?.folder ?? '');
const budgets = goals.filter(({ comparison }) => comparison.startsWith('size-'));

test('there is a budget for everything that the project promises', () => {
  expect(new Set(budgets.map(({ comparison }) => comparison))).toEqual(new Set(Object.keys(sizes)));
});

test.each(budgets)(
  '$comparison, $row: at most $atMost, or what is held',
  ({ comparison, row, atMost, heldAt }) => {
    expect(sizes[comparison]?.[row]).toBeLessThanOrEqual(heldAt ?? atMost);
  },
);

const recorded = await readResults();

test.each(
  Object.entries(sizes).flatMap(([comparison, rows]) =>
    Object.entries(rows).map(([row, size]) => ({ comparison, row, size })),
  ),
)('$comparison, $row: the README promises nothing smaller', ({ comparison, row, size }) => {
  const found = findComparison(recorded, comparison).rows.find(({ name }) => name === row);
  // What it says is of the last release: a small change in between does not make it wrong.
  const growth = size / (found?.median ?? 0) - 1;
  expect(growth, 'run npm run bench -- sizes, then npm run docs').toBeLessThan(0.1);
});
