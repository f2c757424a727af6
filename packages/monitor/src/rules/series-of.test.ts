import { expect, test } from 'vitest';
import { seriesKey } from '../model/series.ts';
import { failed, ok, stale } from '../test-support/readings.ts';
import { seriesOf } from './series-of.ts';

const AT = '2026-01-01T00:00:00.000Z';
const other = { unit: 'USD', remaining: '5' } as const;

test.each([
  {
    title: 'a headline',
    given: ok('5', { account: 'team-a' }),
    want: ['acme account:team-a acme:credit 5'],
  },
  { title: 'a pool', given: ok('5', { poolId: '1f' }), want: ['acme pool:1f acme:credit 5'] },
  {
    title: 'further amounts, each in its unit',
    given: ok('5', {
      others: [
        { id: 'voucher', relation: 'separate', ...other },
        { id: 'grant', index: 0, relation: 'part', ...other },
        { id: 'grant', index: 1, relation: 'part', ...other },
      ],
    }),
    want: [
      'acme account:default acme:credit 5',
      'acme account:default #voucher USD 5',
      'acme account:default #grant.0 USD 5',
      'acme account:default #grant.1 USD 5',
    ],
  },
  {
    title: 'an amount that the vendor did not give',
    given: ok('5', {
      others: [{ id: 'voucher', relation: 'separate', unit: 'USD', remaining: null }],
    }),
    want: ['acme account:default acme:credit 5'],
  },
  {
    title: "a cap is its key's, whoever shares the money",
    given: ok('5', {
      poolId: '1f',
      others: [
        { id: 'key', relation: 'cap', ...other },
        { id: 'overage', relation: 'line', ...other },
      ],
    }),
    want: [
      'acme pool:1f acme:credit 5',
      'acme account:default #key USD 5',
      'acme pool:1f #overage USD 5',
    ],
  },
  {
    title: 'a headline that is a cap',
    given: ok('5', { poolId: '1f', relation: 'cap' }),
    want: ['acme account:default acme:credit 5'],
  },
  { title: 'a failure', given: failed('timeout'), want: [] },
  { title: 'a stale reading', given: stale('5', 'timeout'), want: [] },
])('$title', ({ given, want }) => {
  expect(
    seriesOf(given, AT).map(({ series, point }) => `${seriesKey(series)} ${point.remaining}`),
  ).toEqual(want);
});

test('times go along', () => {
  const [found] = seriesOf(
    ok('5', {
      asOf: '2025-12-31T00:00:00.000Z',
      resetsAt: '2026-02-01T00:00:00.000Z',
      lastTopUpAt: '2025-12-01T00:00:00.000Z',
    }),
    AT,
  );
  expect(found?.point).toEqual({
    at: AT,
    seenAt: AT,
    remaining: '5',
    asOf: '2025-12-31T00:00:00.000Z',
    resetsAt: '2026-02-01T00:00:00.000Z',
    toppedUpAt: '2025-12-01T00:00:00.000Z',
  });
});

test.each([
  {
    title: 'the first part that is lost',
    given: [
      { id: 'grant', index: 0, relation: 'part', ...other, expiresAt: '2026-03-01T00:00:00Z' },
      { id: 'grant', index: 1, relation: 'part', ...other, expiresAt: '2026-02-01T00:00:00Z' },
    ],
    want: ['2026-02-01T00:00:00Z', '2026-03-01T00:00:00Z', '2026-02-01T00:00:00Z'],
  },
  {
    title: 'not what is lost already, or used up',
    given: [
      { id: 'grant', index: 0, relation: 'part', ...other, expiresAt: '2025-12-31T00:00:00Z' },
      {
        id: 'grant',
        index: 1,
        relation: 'part',
        unit: 'USD',
        remaining: '0',
        expiresAt: '2026-02-01T00:00:00Z',
      },
    ],
    want: [undefined, '2025-12-31T00:00:00Z', '2026-02-01T00:00:00Z'],
  },
  {
    title: 'not what stands beside it',
    given: [{ id: 'gift', relation: 'separate', ...other, expiresAt: '2026-02-01T00:00:00Z' }],
    want: [undefined, '2026-02-01T00:00:00Z'],
  },
] as const)('a date of expiry: $title', ({ given, want }) => {
  const found = seriesOf(ok('5', { others: given }), AT).map(({ point }) => point.expiresAt);
  expect(found).toEqual(want);
});
