import type { Balance, BalanceReading, OtherBalance } from '@fuelgauge/core';
import { expect, test } from 'vitest';
import { checkThreshold } from './check-threshold.ts';
import { renderChecksMarkdown, renderFailures } from './render-checks.ts';

const other = (id: string, unit: string, relation: OtherBalance['relation'] = 'separate') =>
  ({ id, unit, relation, remaining: '3' }) as const;

const read = (
  unit: string,
  others: readonly OtherBalance[] = [],
  more: Partial<Balance> = {},
): BalanceReading => ({
  provider: 'acme',
  account: 'a',
  durationMs: 1,
  attempts: 1,
  warnings: [],
  status: 'ok',
  fetchedAt: '2026-01-31T12:00:00.000Z',
  balance: {
    remaining: '900',
    unit,
    total: null,
    lastTopUpAt: null,
    scope: 'unknown',
    poolId: null,
    ...(others.length > 0 && { others }),
    ...more,
  } satisfies Balance,
});

/** What is counted in another unit than the one asked for says what it is counted in. */
test.each([
  {
    given: read('CNY'),
    asked: { unit: 'USD' },
    want: 'acme/a is counted in CNY, not in USD: give the amount in CNY',
  },
  {
    given: read('CNY', [other('eur', 'EUR'), other('part', 'GBP', 'part')]),
    asked: { unit: 'USD' },
    want: 'acme/a is counted in CNY or EUR, not in USD: give the amount in CNY or EUR',
  },
  {
    given: read('CNY', [other('eur', 'EUR')]),
    asked: { unit: 'USD', other: 'eur' },
    want: 'acme/a#eur is counted in EUR, not in USD: give the amount in EUR',
  },
  {
    given: read('acme:cn-credit'),
    asked: { unit: 'acme:credit' },
    want: 'acme/a is counted in cn-credit, not in credit: give the amount in cn-credit',
  },
  {
    given: read('USD'),
    asked: { unit: 'USD', other: 'voucher' },
    want: 'acme/a#voucher has no such amount that can be read: look at fuelgauge --json',
  },
])('$want', ({ given, asked, want }) => {
  const checks = checkThreshold({ provider: 'acme', atLeast: '5', ...asked }, [given]);
  expect(checks).toMatchObject([{ verdict: 'unknown', remaining: null }]);
  expect(renderFailures(checks, { failOpen: true })).toEqual([`fuelgauge: ${want}`]);
});

/** Money is asked for only where it helps: no top-up raises the budget of a key. */
test.each([
  {
    given: read('USD'),
    asked: { atLeast: '901' },
    want: 'acme/a has 900 USD, below the threshold of 901 USD: top up',
    note: '',
  },
  {
    given: read('USD', [other('key', 'USD', 'cap')]),
    asked: { atLeast: '5' },
    want: "acme/a has 3 USD, below the threshold of 5 USD: this is the most that its key may still spend, raise the key's budget",
    note: 'this is the most that its key may still spend',
  },
  {
    given: read('USD', [other('key', 'USD', 'cap')]),
    asked: { atLeast: '5', other: 'key' },
    want: "acme/a#key has 3 USD, below the threshold of 5 USD: this is the most that its key may still spend, raise the key's budget",
    note: 'this is the most that its key may still spend',
  },
  {
    given: read('USD', [], { relation: 'line' }),
    asked: { atLeast: '901' },
    want: 'acme/a has 900 USD, below the threshold of 901 USD: raise the limit',
    note: '',
  },
  {
    given: read('USD', [], { spendable: false }),
    asked: { atLeast: '5' },
    want: 'acme/a has 900 USD, but the vendor says that it cannot be spent: look at the account there',
    note: 'the vendor says that it cannot be spent',
  },
])('$want', ({ given, asked, want, note }) => {
  const checks = checkThreshold({ provider: 'acme', unit: 'USD', ...asked }, [given]);
  expect(checks).toMatchObject([{ verdict: 'below' }]);
  expect(renderFailures(checks, { failOpen: true })).toEqual([`fuelgauge: ${want}`]);
  expect(renderChecksMarkdown(checks).at(-1)).toContain(`| too little | ${note} |`);
});
