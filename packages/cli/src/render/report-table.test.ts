import type { BalanceReading, UnitTotal } from '@fuelgauge/core';
import { describe, expect, test } from 'vitest';
import { displayWidth } from '../terminal/display-width.ts';
import { createPrinter } from '../terminal/printer.ts';
import { renderAccounts } from './report-table.ts';
import type { View } from './view.ts';

const FETCHED_AT = '2026-01-31T12:00:00.000Z';

function reading(
  provider: string,
  overrides: Partial<BalanceReading> & { status: BalanceReading['status'] },
) {
  return {
    provider,
    account: 'default',
    durationMs: 1,
    attempts: 1,
    warnings: [],
    ...overrides,
  } as BalanceReading;
}

function balance(remaining: string, unit: string, more = {}) {
  return {
    remaining,
    unit,
    total: null,
    lastTopUpAt: null,
    scope: 'unknown',
    poolId: null,
    ...more,
  } as const;
}

function failure(message: string) {
  return {
    kind: 'unauthorized',
    reason: 'status',
    message,
    status: 401,
    retryable: false,
    retryAfterMs: null,
  } as const;
}

function printed(
  readings: readonly BalanceReading[],
  totals: readonly UnitTotal[] = [],
  view: Partial<View> = {},
): string[] {
  let text = '';
  const printer = createPrinter({ write: (chunk) => (text += chunk) });
  const rows = readings.map((reading) => ({ ...reading, reading }));
  for (const line of renderAccounts(rows, totals, {
    now: Date.parse(FETCHED_AT) + 90_000,
    ...view,
  }))
    printer.line(...line);
  return text.split('\n').slice(0, -1);
}

const ok = reading('acme', {
  status: 'ok',
  fetchedAt: FETCHED_AT,
  balance: balance('247', 'acme:credit', {
    total: '1000',
    lastTopUpAt: '2026-01-02T03:04:05.000Z',
  }),
});
const money = reading('globex', {
  status: 'ok',
  fetchedAt: FETCHED_AT,
  balance: balance('7189.245', 'USD'),
});
const failed = reading('acme', {
  status: 'error',
  account: 'team-a',
  error: failure('[acme] the vendor rejected the API key (401): check ACME_API_KEY'),
});
const stale = reading('globex', {
  status: 'stale',
  fetchedAt: FETCHED_AT,
  balance: balance('-5.25', 'USD'),
  error: failure('[globex] the vendor failed (503): try again later'),
  warnings: [{ code: 'negative_balance', message: 'the balance is negative' }],
});

const TOTALS: readonly UnitTotal[] = [
  { unit: 'acme:credit', remaining: '247', accounts: 1, complete: true, overlap: 'none' },
  { unit: 'USD', remaining: '7183.995', accounts: 2, complete: false, overlap: 'possible' },
];

test('readings are rows; amounts are floored to their minor unit and unknown ones are no numbers', () => {
  expect(printed([ok, failed, money, stale])).toEqual([
    'PROVIDER  ACCOUNT  REMAINING  UNIT    TOTAL  LAST TOP-UP  AGE  NOTE',
    'acme      default        247  credit   1000  2026-01-02    1m',
    'acme      team-a           -  -           -  -              -  the vendor rejected the API key (401): check ACME_API_KEY',
    'globex    default    7189.24  USD         -  -             1m',
    'globex    default      -5.25  USD         -  -             1m  stale: as of 2026-01-31T12:00:00.000Z; the vendor failed (503): try again later; the balance is negative',
  ]);
});

test('totals stand below, with what makes them doubtful', () => {
  expect(printed([ok, { ...ok, account: 'team-b' }], TOTALS).slice(3)).toEqual([
    '',
    'total      247  acme:credit  1 account',
    'total  7183.99  USD          2 accounts, partial: an account is unknown or stale, possibly overlapping: accounts may share money',
  ]);
});

test('a person gets the numbers of the locale, and lines that fit', () => {
  expect(printed([ok, failed, money], TOTALS, { locale: 'en-US', width: 60 })).toEqual([
    'PROVIDER  ACCOUNT  REMAINING  UNIT    TOTAL  AGE',
    'acme      default        247  credit  1,000   1m',
    'acme      team-a           -  -           -    -',
    '  the vendor rejected the API key (401): check ACME_API_KEY',
    'globex    default  $7,189.24  USD         -   1m',
    '',
    'total  $7,183.99  USD',
    '  2 accounts, partial: an account is unknown or stale,',
    '  possibly overlapping: accounts may share money',
  ]);
});

describe('what tells nothing is left out', () => {
  const [creditTotal] = TOTALS;
  const alone = { ...creditTotal, complete: true, overlap: 'none' } as UnitTotal;
  test.each([
    { title: 'the total of one account', rows: [ok], total: alone, want: false },
    { title: 'beside accounts of other units', rows: [ok, money], total: alone, want: false },
    { title: 'of two', rows: [ok, { ...ok, account: 'b' }], total: alone, want: true },
    {
      title: 'of one, while another is unknown',
      rows: [ok, failed],
      total: { ...alone, complete: false },
      want: true,
    },
  ])('$title is shown: $want', ({ rows, total, want }) => {
    expect(printed(rows, [total]).some((line) => line.startsWith('total'))).toBe(want);
  });

  test.each([
    {
      title: 'no total, no top-up',
      rows: [money],
      want: ['PROVIDER', 'ACCOUNT', 'REMAINING', 'UNIT', 'AGE'],
    },
    { title: 'nothing known', rows: [failed], want: ['PROVIDER', 'ACCOUNT', 'REMAINING', 'NOTE'] },
    {
      title: 'known of one',
      rows: [ok, money],
      want: ['PROVIDER', 'ACCOUNT', 'REMAINING', 'UNIT', 'TOTAL', 'LAST TOP-UP', 'AGE'],
    },
  ])('columns: $title', ({ rows, want }) => {
    expect(printed(rows)[0]?.split(/ {2,}/)).toEqual(want);
  });
});

test('a note that is too long goes below its row, and the others stay beside theirs', () => {
  const short = reading('globex', {
    status: 'ok',
    fetchedAt: FETCHED_AT,
    balance: balance('7189.245', 'USD'),
    warnings: [{ code: 'negative_balance', message: 'in short' }],
  });
  expect(printed([short, failed, money], [], { locale: 'en-US', width: 60 })).toEqual([
    'PROVIDER  ACCOUNT  REMAINING  UNIT  AGE  NOTE',
    'globex    default  $7,189.24  USD    1m  in short',
    'acme      team-a           -  -       -',
    '  the vendor rejected the API key (401): check ACME_API_KEY',
    'globex    default  $7,189.24  USD    1m',
  ]);
});

test.each([
  {
    width: 80,
    account: '東京'.repeat(64),
    want: `acme      ${'東京'.repeat(12)}東…        247  credit`,
  },
  { width: 80, account: 'x'.repeat(128), want: `acme      ${'x'.repeat(50)}…        247  credit` },
  { width: 30, account: 'x'.repeat(128), want: 'acme      xxxxxxx…        247…' },
])(
  'a label of any length leaves the amounts in sight: $account in $width columns',
  ({ width, account, want }) => {
    const lines = printed([{ ...ok, account }, money], [], { locale: 'en-US', width });
    expect(lines[1]).toBe(want);
    expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(width);
  },
);

test('thresholds that are not reached are said in words', () => {
  const row = { ...ok, reading: ok, below: ['500 credit'] };
  let text = '';
  const printer = createPrinter({ write: (chunk) => (text += chunk) }, { color: true });
  for (const line of renderAccounts([row], [], { now: Date.parse(FETCHED_AT) }))
    printer.line(...line);
  expect(text).toContain('\u001b[31m247\u001b[0m');
  expect(text).toContain('low: below 500 credit');
});

test('a label cannot steer the terminal', () => {
  const [, row] = printed([{ ...ok, account: 'a\u001b[2J\u202e' }]);
  expect(row).toContain('acme      a\\u001b[2J\\u202e');
});
