import { expect, inject, test } from 'vitest';
import { allowanceFor, findGoal, goals } from '../../bench/goals.ts';
import { findComparison, readResults } from '../../bench/results/results-file.ts';
import { measureOwnSizes } from '../../bench/sizes/own-sizes.ts';
import { FIVE, vendorCount } from '../../bench/support/vendors.ts';

/** Of the packages as they are installed from their tarballs; a bundle is the same on any Node. */
const [consumer] = inject('consumers');
const sizes = await measureOwnSizes(consumer?.folder ?? '');
const budgets = goals.filter(({ comparison }) => comparison.startsWith('size-'));

test('there is a budget for everything that the project promises', () => {
  expect(new Set(budgets.map(({ comparison }) => comparison))).toEqual(new Set(Object.keys(sizes)));
});

test.each(budgets)('$comparison, $row: at most $atMost, or what is held', ({ comparison, row }) => {
  const { atMost = 0, heldAt = atMost } = findGoal(comparison, row, vendorCount) ?? {};
  expect(sizes[comparison]?.[row]).toBeLessThanOrEqual(heldAt);
});

const recorded = await readResults();

test.each(
  Object.entries(sizes).flatMap(([comparison, rows]) =>
    Object.entries(rows).map(([row, size]) => ({ comparison, row, size })),
  ),
)('$comparison, $row: the README promises nothing smaller', ({ comparison, row, size }) => {
  const found = findComparison(recorded, comparison).rows.find(({ name }) => name === row);
  const budget = budgets.find((goal) => goal.comparison === comparison);
  // What it says is of the last release: a small change in between does not make it wrong, nor do vendors.
  const more =
    budget === undefined
      ? 0
      : allowanceFor(budget, vendorCount) -
        allowanceFor(budget, recorded['sizes']?.vendors ?? FIVE);
  const growth = size / ((found?.median ?? 0) + more) - 1;
  expect(growth, 'run npm run bench -- sizes, then npm run docs').toBeLessThan(0.1);
});
