import { describeFailure } from '@fuelgauge/core/internal';
import { expect, test } from 'vitest';
import { type JudgedReading, renderCsv } from './csv.ts';

const balance = {
  remaining: '7189.245',
  unit: 'USD',
  total: null,
  lastTopUpAt: null,
  scope: 'unknown',
  poolId: null,
} as const;
const base = {
  provider: 'acme',
  account: 'default',
  durationMs: 1,
  attempts: 1,
  warnings: [],
  low: false,
  thresholds: [],
};
const ok: JudgedReading = {
  ...base,
  status: 'ok',
  balance,
  fetchedAt: '2026-01-31T12:00:00.000Z',
};

function cellsOf(reading: JudgedReading): string {
  return renderCsv([reading])[1] ?? '';
}

test('amounts are exact, and what is unknown is empty', () => {
  const error = describeFailure({ id: 'acme' }, 'server_error', 'status', { status: 503 });
  expect(renderCsv([ok, { ...base, status: 'error', error, low: null }])).toEqual([
    'provider,account,status,remaining,unit,total,lastTopUpAt,fetchedAt,kind,reason,message,low,thresholds',
    'acme,default,ok,7189.245,USD,,,2026-01-31T12:00:00.000Z,,,,false,',
    'acme,default,error,,,,,,server_error,status,[acme] the vendor failed (503): try again later,,',
  ]);
});

test.each([
  { given: '=1+1', want: `acme,"'=1+1",ok` },
  { given: '+1', want: `acme,"'+1",ok` },
  { given: '-cmd|x', want: `acme,"'-cmd|x",ok` },
  { given: '@SUM(A1)', want: `acme,"'@SUM(A1)",ok` },
  { given: '＝1+1', want: `acme,"'＝1+1",ok` },
  { given: 'a,b', want: 'acme,"a,b",ok' },
  { given: 'say "hi"', want: 'acme,"say ""hi""",ok' },
  { given: "O'Hara", want: `acme,"O'Hara",ok` },
  { given: 'a=b', want: 'acme,a=b,ok' },
])('the label $given', ({ given, want }) => {
  expect(cellsOf({ ...ok, account: given }).startsWith(want)).toBe(true);
});

test('a debt stays a number', () => {
  expect(cellsOf({ ...ok, balance: { ...balance, remaining: '-5.25' } })).toContain(
    ',ok,-5.25,USD,',
  );
});

test('verdicts stand at the end', () => {
  const thresholds = [{ atLeast: '9000', unit: 'USD', verdict: 'below' }];
  expect(cellsOf({ ...ok, low: true, thresholds })).toMatch(/,true,9000 USD: below$/);
});
