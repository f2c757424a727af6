import { catalog } from '@fuelgauge/registry/catalog';
import { expect, test } from 'vitest';
import { fixedKey } from './keys/key-source.ts';
import type { OpenSource } from './open-account-source.ts';
import { filterAccounts, missingAccounts, selectAccounts } from './select-accounts.ts';

const key = fixedKey('a-key', 'the sandbox');
const accounts = [
  { provider: 'acme', account: 'default', key },
  { provider: 'acme', account: 'team-a', key },
  { provider: 'globex', account: 'default', key },
];
const hintFor = ({ provider }: { provider: string }) => `set ${provider.toUpperCase()}_API_KEY`;

test.each([
  { given: {}, want: ['acme/default', 'acme/team-a', 'globex/default'], missing: [] },
  { given: { provider: ['acme'] }, want: ['acme/default', 'acme/team-a'], missing: [] },
  { given: { account: 'default' }, want: ['acme/default', 'globex/default'], missing: [] },
  {
    given: { provider: ['globex', 'acme'], account: 'team-a' },
    want: ['acme/team-a'],
    missing: ['globex/team-a'],
  },
  { given: { provider: ['initech', 'initech'] }, want: [], missing: ['initech/default'] },
  { given: { account: 'nobody' }, want: [], missing: [] },
])('$given selects $want and misses $missing', ({ given, want, missing }) => {
  const selected = filterAccounts(accounts, given);
  expect(selected.map(({ provider, account }) => `${provider}/${account}`)).toEqual(want);
  expect(
    missingAccounts(selected, given, hintFor).map(
      ({ provider, account }) => `${provider}/${account}`,
    ),
  ).toEqual(missing);
});

test('a missing account never falls back to a key of the environment, and says which variable it lacks', async () => {
  const [missing] = missingAccounts([], { provider: ['acme'] }, hintFor);
  await expect(missing?.key.read()).rejects.toMatchObject({
    kind: 'missing_key',
    reason: 'empty',
    message: '[acme] no API key: set ACME_API_KEY',
  });
});

test.each([
  { account: 'sk-SECRET0123456789' },
  { account: 'SECRET0123456789ab', provider: [catalog[0]?.id ?? ''] },
])('a label that may be a key is not repeated: %o', (filter) => {
  const source = { origin: 'a test', accounts, env: {}, config: undefined, close: async () => {} };
  const select = () => selectAccounts(source as unknown as OpenSource, filter);
  expect(select).toThrow('no account has this label');
  expect(select).not.toThrow('SECRET');
  const labelled = [{ provider: 'acme', account: filter.account, key }];
  const known = { ...source, accounts: labelled } as unknown as OpenSource;
  expect(selectAccounts(known, { account: filter.account }).configured).toEqual(labelled);
});
