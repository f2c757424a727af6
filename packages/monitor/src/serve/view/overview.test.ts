import { expect, test } from 'vitest';
import { hoursAgo, stateOf } from '../../test-support/serve-facts.ts';
import { headlineKey } from './overview.ts';

test.each([
  { title: 'its account', given: {}, want: 'acme account:default USD' },
  { title: 'its pool', given: { poolId: '1f' }, want: 'acme pool:1f USD' },
  {
    title: 'the account where it is a cap, whoever shares the money',
    given: { poolId: '1f', relation: 'cap' },
    want: 'acme account:default USD',
  },
  { title: 'nothing that was never read', given: { isRead: false }, want: undefined },
] as const)('the headline is in the series of $title', ({ given, want }) => {
  expect(headlineKey(stateOf({ at: hoursAgo(1), ...given }))).toBe(want);
});
