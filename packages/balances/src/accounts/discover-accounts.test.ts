import { expect, test } from 'vitest';
import { acme, defineAcme } from '../test-support/acme.ts';
import { discoverAccounts } from './discover-accounts.ts';
import { knownProviders } from './known-providers.ts';

const providers = knownProviders([], [acme, defineAcme('globex')]);

test.each([
  { given: {}, want: [] },
  { given: { ACME_API_KEY: ' ', GLOBEX_KEY: 'k' }, want: ['acme', 'globex'] },
  { given: { ACME_KEY: '' }, want: ['acme'] },
  { given: { ACME_KEY: undefined }, want: [] },
  { given: { GLOBEX_API_KEY: 'k', ACME_KEY: 'k', HOOLI_API_KEY: 'k' }, want: ['acme', 'globex'] },
])('the environment $given has the accounts $want', ({ given, want }) => {
  const accounts = discoverAccounts(providers, given);
  expect(accounts).toEqual(want.map((provider) => ({ provider, account: 'default' })));
});
