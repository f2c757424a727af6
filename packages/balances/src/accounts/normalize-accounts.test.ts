import { expect, test } from 'vitest';
import type { GaugeAccount } from '../options/options.ts';
import { acme, defineAcme } from '../test-support/acme.ts';
import { knownProviders } from './known-providers.ts';
import { normalizeAccounts } from './normalize-accounts.ts';

const providers = knownProviders([], [acme, defineAcme('globex')]);

test.each([
  { given: [{ provider: 'acme', account: '' }], want: 'option' },
  { given: [{ provider: 'acme', account: '  ' }], want: 'option' },
  { given: [{ provider: 'acme', account: 'a\u001b[31m' }], want: 'option' },
  { given: [{ provider: 'acme', account: 'a\u202eb' }], want: 'option' },
  { given: [{ provider: 'acme', account: 'a\u2028b' }], want: 'option' },
  { given: [{ provider: 'acme', account: '\ud800' }], want: 'option' },
  { given: [{ provider: 'acme', account: 'x'.repeat(129) }], want: 'option' },
  { given: [{ provider: 'acme', account: 5 }], want: 'option' },
  { given: [{ provider: 'acme', pool: '' }], want: 'option' },
  { given: [{ provider: 'acme', pool: 'a\nb' }], want: 'option' },
  { given: [{ provider: 'acme', apiKey: 5 }], want: 'option' },
  { given: [{ provider: 'acme', baseUrl: new URL('https://acme.test') }], want: 'option' },
  { given: [{ provider: 'acme', headers: 'x: y' }], want: 'option' },
  { given: [null], want: 'option' },
  { given: [{ provider: 'hooli' }], want: 'unknown_provider' },
  { given: [{ provider: 'ACME' }], want: 'unknown_provider' },
  { given: [{}], want: 'unknown_provider' },
  { given: [{ provider: 'acme' }, { provider: 'acme' }], want: 'duplicate_account' },
  {
    given: [{ provider: 'acme' }, { provider: 'acme', account: 'default' }],
    want: 'duplicate_account',
  },
])('$given is refused: $want', ({ given, want }) => {
  const accounts = given as unknown as GaugeAccount[];
  expect(() => normalizeAccounts(accounts, providers)).toThrow(
    expect.objectContaining({ kind: 'invalid_config', reason: want }),
  );
});

test.each([
  { given: 'acne', want: '[fuelgauge] unknown provider "acne": did you mean acme?' },
  { given: 'hooli', want: '[fuelgauge] unknown provider "hooli": known are acme, globex' },
  {
    given: 'a\u001bcme',
    want: '[fuelgauge] an account has no valid provider id: known are acme, globex',
  },
])('the provider $given is refused: $want', ({ given, want }) => {
  expect(() => normalizeAccounts([{ provider: given }], providers)).toThrow(want);
});

test('the same label at two providers, and two labels at one, are accounts of their own', () => {
  const names = normalizeAccounts(
    [{ provider: 'acme' }, { provider: 'globex' }, { provider: 'acme', account: 'team/a 👍' }],
    providers,
  ).map(({ provider, account }) => [provider, account]);
  expect(names).toEqual([
    ['acme', 'default'],
    ['globex', 'default'],
    ['acme', 'team/a 👍'],
  ]);
});

test('accounts are copied, their headers included', () => {
  const given = { provider: 'acme', apiKey: 'first', headers: { 'x-team': 'a' } };
  const [account] = normalizeAccounts([given], providers);
  given.apiKey = 'second';
  given.headers['x-team'] = 'b';
  expect(account).toMatchObject({ apiKey: 'first', headers: { 'x-team': 'a' } });
});

test('a member that an account does not have is refused', () => {
  const given = { provider: 'acme', pool: 'ours', fetch };
  expect(() => normalizeAccounts([given], providers)).toThrow(
    '[fuelgauge] accounts[0] has an unknown member "fetch": known are provider',
  );
});

test('a key from an unset variable is a missing key, not the key of another account', () => {
  const unset = { provider: 'acme', apiKey: undefined } as unknown as GaugeAccount;
  expect(normalizeAccounts([unset], providers)).toEqual([
    { provider: 'acme', account: 'default', apiKey: '' },
  ]);
});
