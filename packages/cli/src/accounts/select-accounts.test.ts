import { expect, test } from 'vitest';
import { missingAccounts, selectAccounts } from './select-accounts.ts';

const accounts = [
  { provider: 'acme', account: 'default' },
  { provider: 'acme', account: 'team-a' },
  { provider: 'globex', account: 'default' },
];

test.each([
  { given: {}, want: ['acme/default', 'acme/team-a', 'globex/default'], missing: [] },
  { given: { provider: ['acme'] }, want: ['acme/default', 'acme/team-a'], missing: [] },
  { given: { account: 'default' }, want: ['acme/default', 'globex/default'], missing: [] },
  { given: { provider: ['globex', 'acme'], account: 'team-a' }, want: ['acme/team-a'], missing: ['globex/team-a'] },
  { given: { provider: ['initech', 'initech'] }, want: [], missing: ['initech/default'] },
  { given: { account: 'nobody' }, want: [], missing: [] },
])('$given selects $want and misses $missing', ({ given, want, missing }) => {
  const selected = selectAccounts(accounts, given);
  expect(selected.map(({ provider, account }) => `${provider}/${account}`)).toEqual(want);
  expect(missingAccounts(selected, given).map(({ provider, account }) => `${provider}/${account}`)).toEqual(missing);
});

test('a missing account never falls back to a key of the environment', () => {
  expect(missingAccounts([], { provider: ['acme'] })).toEqual([{ provider: 'acme', account: 'default', apiKey: '' }]);
});
