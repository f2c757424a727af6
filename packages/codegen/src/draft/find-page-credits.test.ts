import { expect, test } from 'vitest';
import { findPageCredits } from './find-page-credits.ts';

test.each<{ page: string; want: string | undefined }>([
  { page: 'GET /credits', want: '"GET /credits"' },
  { page: '# Buy. What is left of your credits. More', want: '"What is left of your credits"' },
  { page: 'Credits cards are taken', want: undefined },
  { page: 'The creditsafe of a credit card', want: undefined },
  { page: 'Credits are in USD', want: undefined },
  { page: 'Credits cost $5', want: '"Credits cost $5"' },
  { page: 'The account', want: undefined },
])('$page', ({ page, want }) => {
  expect(findPageCredits(page)).toBe(want);
});
