import type { BalanceReading, ErrorKind } from '@fuelgauge/core';
import { describeFailure, ERROR_REASONS } from '@fuelgauge/core/internal';
import { expect, test } from 'vitest';
import { checkThreshold } from './check-threshold.ts';
import { guardExit } from './guard-exit.ts';

const base = { provider: 'acme', durationMs: 1, attempts: 1, warnings: [] };
const fetchedAt = '2026-01-31T12:00:00.000Z';

function known(account: string, remaining: string, unit = 'acme:credit'): BalanceReading {
  const balance = {
    remaining,
    unit,
    total: null,
    lastTopUpAt: null,
    scope: 'unknown',
    poolId: null,
  } as const;
  return { ...base, account, status: 'ok', balance, fetchedAt };
}

function failed(
  account: string,
  ...why: [Parameters<typeof describeFailure>[1], string, { readonly status: number }?]
): BalanceReading {
  return { ...base, account, status: 'error', error: describeFailure({ id: 'acme' }, ...why) };
}

const stale: BalanceReading = {
  ...known('stale', '900'),
  status: 'stale',
  error: describeFailure({ id: 'acme' }, 'timeout', 'deadline'),
} as BalanceReading;
const threshold = { provider: 'acme', atLeast: '500', unit: 'acme:credit' };
const down = failed('down', 'server_error', 'status');

test.each([
  { title: 'enough', given: [known('a', '500')], want: 0, open: 0 },
  {
    title: 'exactly enough, many digits',
    given: [known('a', '500.0000000000000000001')],
    want: 0,
    open: 0,
  },
  { title: 'a hair too little', given: [known('a', '499.9999999999999999999')], want: 1, open: 1 },
  { title: 'unlimited', given: [known('a', 'Infinity')], want: 0, open: 0 },
  { title: 'in debt', given: [known('a', '-600')], want: 1, open: 1 },
  {
    title: 'every account counts',
    given: [known('a', '900'), known('b', '100')],
    want: 1,
    open: 1,
  },
  { title: 'unknown', given: [down], want: 69, open: 0 },
  { title: 'stale is unknown', given: [stale], want: 69, open: 0 },
  { title: 'another unit is unknown', given: [known('a', '900', 'USD')], want: 69, open: 69 },
  { title: 'below wins over unknown', given: [down, known('a', '100')], want: 1, open: 1 },
  {
    title: 'a wrong key is nobody’s outage',
    given: [failed('a', 'unauthorized', 'status')],
    want: 78,
    open: 78,
  },
  {
    title: 'no money is an answer',
    given: [failed('a', 'payment_required', 'no_credit')],
    want: 1,
    open: 1,
  },
  {
    title: 'what may not pass is not let through beside what may',
    given: [down, failed('a', 'not_found', 'status')],
    want: 69,
    open: 69,
  },
  {
    title: 'no money wins over a wrong key',
    given: [failed('b', 'unauthorized', 'status'), failed('a', 'payment_required', 'key_budget')],
    want: 1,
    open: 1,
  },
  ...[401, 402, 403].map((status) => ({
    title: `a ${status} whose body did not come in time is no outage`,
    given: [failed('a', 'timeout', 'deadline', { status })],
    want: 69,
    open: 69,
  })),
  {
    title: 'a body that did not come in time is an outage',
    given: [failed('a', 'timeout', 'deadline', { status: 200 })],
    want: 69,
    open: 0,
  },
  { title: 'no account', given: [], want: 78, open: 78 },
  { title: 'no key', given: [failed('a', 'missing_key', 'empty')], want: 78, open: 78 },
  {
    title: 'no key wins over unknown',
    given: [down, failed('a', 'missing_key', 'empty')],
    want: 78,
    open: 78,
  },
  {
    title: 'below wins over no key',
    given: [known('a', '1'), failed('b', 'missing_key', 'empty')],
    want: 1,
    open: 1,
  },
])('$title: $want, with --fail-open $open', ({ given, want, open }) => {
  const checks = checkThreshold(threshold, given);
  expect([guardExit(checks, false), guardExit(checks, true)]).toEqual([want, open]);
  for (const { verdict, remaining } of checks)
    if (verdict !== 'below') expect(remaining === null).toBe(verdict !== 'enough');
});

/** What guard exits with by kind, then with `--fail-open`; a reason that differs stands for itself. */
const EXITS: Readonly<Record<ErrorKind, Readonly<Record<string, readonly [number, number]>>>> = {
  missing_key: { any: [78, 78] },
  invalid_config: { any: [78, 78] },
  unauthorized: { any: [78, 78] },
  forbidden: { any: [78, 78] },
  payment_required: { any: [1, 1] },
  not_found: { any: [69, 69] },
  rate_limited: { any: [69, 0], ambiguous: [69, 69] },
  client_error: { any: [69, 69] },
  server_error: { any: [69, 0] },
  timeout: { any: [69, 0], key_function: [69, 69] },
  network: { any: [69, 0], tls: [69, 69] },
  invalid_response: { any: [69, 69] },
  aborted: { any: [69, 69] },
};

const reasons = Object.entries(ERROR_REASONS).flatMap(([kind, own]) =>
  [...own, 'a_new_one'].map((reason) => ({ kind: kind as ErrorKind, reason })),
);

test.each(reasons)('$kind/$reason has its exits', ({ kind, reason }) => {
  const reading = failed('a', kind, reason);
  const checks = checkThreshold({ ...threshold, atLeast: '0.01' }, [reading]);
  const want = EXITS[kind][reason] ?? EXITS[kind]['any'];
  expect([guardExit(checks, false), guardExit(checks, true)]).toEqual(want);
  // Only what is let through may pass by itself; and where nothing is asked for, no money is not too little.
  if (want?.[1] === 0) expect(reading.status === 'error' && reading.error.retryable).toBe(true);
  if (kind === 'payment_required')
    expect(checkThreshold({ ...threshold, atLeast: '0' }, [reading])).toMatchObject([
      { verdict: 'unknown' },
    ]);
});

test('a label asks one account alone', () => {
  const readings = [known('a', '900'), known('b', '100')];
  expect(
    checkThreshold({ ...threshold, account: 'a' }, readings).map(({ verdict }) => verdict),
  ).toEqual(['enough']);
  expect(
    checkThreshold({ ...threshold, account: 'c' }, readings).map(({ verdict }) => verdict),
  ).toEqual(['not_configured']);
});
