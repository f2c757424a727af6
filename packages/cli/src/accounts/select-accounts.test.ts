import { expect, test } from 'vitest';
import { fixedKey } from './keys/key-source.ts';
import { filterAccounts, missingAccounts } from './select-accounts.ts';

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
