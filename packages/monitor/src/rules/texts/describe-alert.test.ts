import { expect, test } from 'vitest';
import type { AlertFacts, AlertType } from '../../model/episode.ts';
import { describeAlert } from './describe-alert.ts';

const AT = '2026-12-17T12:00:00.000Z';
const facts: AlertFacts = {
  provider: 'acme',
  accounts: ['default'],
  remaining: '312',
  unit: 'acme:credit',
};
const runway = {
  days: { p10: 1, p25: 1.5, p50: 2.2, p90: 4 },
  burnPerDay: 140.4,
  daysOfHistory: 9,
  rough: false,
  dryAt: AT,
};
const error = {
  kind: 'timeout',
  reason: 'deadline',
  message: '[acme] no complete response within 10 s',
};

type Row = readonly [
  type: AlertType,
  told: 'opened' | 'resolved' | 'repeat',
  added: Partial<AlertFacts>,
  want: string,
];
const rows: readonly Row[] = [
  [
    'balance.low',
    'opened',
    { below: '500' },
    'acme/default is low: 312 credits left, below 500 credits',
  ],
  [
    'balance.low',
    'repeat',
    { below: '500' },
    'acme/default is still low: 312 credits left, below 500 credits',
  ],
  ['balance.low', 'resolved', { below: '500' }, 'acme/default is no longer low: 312 credits left'],
  [
    'balance.low',
    'opened',
    { below: '5', unit: 'USD', remaining: '1.239' },
    'acme/default is low: $1.23 left, below $5.00',
  ],
  [
    'balance.low',
    'opened',
    { below: '5', remaining: '1' },
    'acme/default is low: 1 credit left, below 5 credits',
  ],
  [
    'balance.runway_short',
    'opened',
    { days: 3, runway },
    'acme/default lasts about 2 days, 1 to 4: 312 credits left, burning 140 a day',
  ],
  [
    'balance.runway_short',
    'repeat',
    { days: 3, runway: { ...runway, burnPerDay: 0.0123 }, unit: 'USD' },
    'acme/default still lasts about 2 days, 1 to 4: $312.00 left, burning $0.01 a day',
  ],
  ...(['opened', 'repeat'] as const).map(
    (told) =>
      [
        'balance.runway_short',
        told,
        {
          remaining: '0',
          days: 3,
          runway: { ...runway, days: { p10: 0, p25: 0, p50: 0, p90: 0 } },
        },
        'acme/default lasts no longer: 0 credits left, burning 140 a day',
      ] as const,
  ),
  [
    'balance.runway_short',
    'resolved',
    { days: 3, runway },
    'acme/default lasts again about 2 days, 1 to 4: 312 credits left, burning 140 a day',
  ],
  [
    'balance.runway_short',
    'resolved',
    { remaining: 'Infinity' },
    'acme/default lasts again: an unlimited amount left',
  ],
  ['balance.empty', 'opened', { remaining: '0' }, 'acme/default is empty: 0 credits left'],
  [
    'balance.empty',
    'opened',
    { remaining: '-5', unit: 'USD' },
    'acme/default is empty: -$5.00 left',
  ],
  [
    'balance.empty',
    'opened',
    {},
    'acme/default is empty: 312 credits left, but the vendor says that it cannot be spent',
  ],
  [
    'balance.empty',
    'opened',
    { error: { ...error, message: '[acme] out of credit (402): top up the account' } },
    'acme/default is empty: [acme] out of credit (402): top up the account',
  ],
  ['balance.empty', 'resolved', {}, 'acme/default is no longer empty: 312 credits left'],
  [
    'balance.unreadable',
    'opened',
    { error },
    'acme/default cannot be read: [acme] no complete response within 10 s',
  ],
  [
    'balance.unreadable',
    'repeat',
    { error },
    'acme/default still cannot be read: [acme] no complete response within 10 s',
  ],
  ['balance.unreadable', 'resolved', {}, 'acme/default can be read again'],
  [
    'balance.topped_up',
    'opened',
    { added: '1000', remaining: '1312' },
    'acme/default was topped up by 1,000 credits: 1,312 credits left',
  ],
  [
    'grant.expiring',
    'opened',
    { amount: 'voucher', remaining: '20', unit: 'USD', expiresAt: '2026-12-24T00:00:00.000Z' },
    'acme/default#voucher has money that expires: $20.00 in 7 days, on 2026-12-24',
  ],
  [
    'grant.expiring',
    'opened',
    { amount: 'voucher', remaining: '20', unit: 'USD', expiresAt: '2026-12-18T00:00:00.000Z' },
    'acme/default#voucher has money that expires: $20.00 within a day, on 2026-12-18',
  ],
  [
    'balance.low',
    'opened',
    { below: '5', accounts: ['a', 'b'] },
    'acme/a, acme/b (one pool) is low: 312 credits left, below 5 credits',
  ],
  [
    'balance.low',
    'opened',
    { below: '5', accounts: ['a', 'b', 'c', 'd', 'e'] },
    'acme/a, acme/b, acme/c and 2 more (one pool) is low: 312 credits left, below 5 credits',
  ],
  [
    'balance.low',
    'opened',
    { below: '5', relation: 'cap' },
    'acme/default (a limit, not money) is low: 312 credits left, below 5 credits',
  ],
  [
    'balance.low',
    'opened',
    { below: '5', relation: 'line', amount: 'overage' },
    'acme/default#overage (a line that is paid later) is low: 312 credits left, below 5 credits',
  ],
  [
    'balance.unreadable',
    'resolved',
    { accounts: ['a\u001b[31m\nb\u202e'] },
    'acme/a\\u001b[31m\\u000ab\\u202e can be read again',
  ],
];
const describeRunway = () => 'about 2 days, 1 to 4';

test.each(rows)('%s, %s, %j', (type, told, added, want) => {
  expect(describeAlert(type, told, { ...facts, ...added }, AT, describeRunway)).toBe(want);
});

test("a user's own vendor cannot make it long", () => {
  const long = { ...facts, error: { ...error, message: '🙂'.repeat(9999) } };
  const text = describeAlert('balance.unreadable', 'opened', long, AT, describeRunway);
  expect([...text]).toHaveLength(400);
  expect(text).not.toMatch(/\p{Cs}/u);
});
