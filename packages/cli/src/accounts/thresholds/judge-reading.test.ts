import type { BalanceReading, ErrorKind } from '@fuelgauge/core';
import { describeFailure } from '@fuelgauge/core/internal';
import { expect, test } from 'vitest';
import { judgeReading } from './judge-reading.ts';

const unit = 'acme:credit';
const base = { provider: 'acme', account: 'a', durationMs: 1, attempts: 1, warnings: [] };
const errorOf = (kind: ErrorKind) => describeFailure({ id: 'acme' }, kind, 'status');
function known(remaining: string, status: 'ok' | 'stale' = 'ok'): BalanceReading {
  const balance = { remaining, unit, total: null, lastTopUpAt: null, poolId: null } as const;
  const reading = {
    ...base,
    balance: { ...balance, scope: 'unknown' as const },
    fetchedAt: '2026-01-31T12:00:00.000Z',
  };
  return status === 'ok'
    ? { ...reading, status }
    : { ...reading, status, error: errorOf('timeout') };
}
const failed = (kind: ErrorKind): BalanceReading => ({
  ...base,
  status: 'error',
  error: errorOf(kind),
});

test.each([
  { title: 'enough', given: known('5'), atLeast: '5', low: false, verdict: 'enough' },
  { title: 'below', given: known('4.99'), atLeast: '5', low: true, verdict: 'below' },
  { title: 'without a threshold', given: known('4'), low: false },
  { title: 'zero without a threshold', given: known('0'), low: true },
  { title: 'debt without a threshold', given: known('-1'), low: true },
  {
    title: 'zero where zero is enough',
    given: known('0'),
    atLeast: '0',
    low: true,
    verdict: 'enough',
  },
  {
    title: 'stale and below',
    given: known('4', 'stale'),
    atLeast: '5',
    low: true,
    verdict: 'below',
  },
  { title: 'stale', given: known('9', 'stale'), atLeast: '5', low: null, verdict: 'unknown' },
  { title: 'unknown', given: failed('timeout'), atLeast: '5', low: null, verdict: 'unknown' },
  {
    title: 'no money',
    given: failed('payment_required'),
    atLeast: '5',
    low: true,
    verdict: 'below',
  },
  { title: 'no money, no threshold', given: failed('payment_required'), low: true },
])('$title', ({ given, atLeast, low, verdict }) => {
  const thresholds = atLeast === undefined ? [] : [{ provider: 'acme', atLeast, unit }];
  expect(judgeReading(given, thresholds)).toEqual({
    low,
    thresholds: atLeast === undefined ? [] : [{ atLeast, unit, verdict }],
  });
});

test('a number in another unit says nothing', () => {
  const thresholds = [{ provider: 'acme', atLeast: '5', unit: 'USD' }];
  expect(judgeReading(known('9'), thresholds)).toMatchObject({ low: null });
});
