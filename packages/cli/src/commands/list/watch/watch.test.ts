import type { BalanceReading, BalanceReport, UnitTotal } from '@fuelgauge/core';
import { describeFailure } from '@fuelgauge/core/internal';
import { describe, expect, test } from 'vitest';
import { fixedKey } from '../../../accounts/keys/fixed-key.ts';
import { mergeTotals } from './merge-totals.ts';
import { createTracker } from './tracker.ts';
import { watchVendor } from './watch-vendor.ts';

const FETCHED_AT = '2026-01-31T12:00:00.000Z';
const base = { provider: 'acme', account: 'default', durationMs: 1, attempts: 1, warnings: [] };

function known(remaining: string): BalanceReading {
  const balance = {
    remaining,
    unit: 'acme:credit',
    total: null,
    lastTopUpAt: null,
    scope: 'unknown',
    poolId: null,
  } as const;
  return { ...base, status: 'ok', balance, fetchedAt: FETCHED_AT };
}

function failed(retryAfterMs: number | null = null): BalanceReading {
  return {
    ...base,
    status: 'error',
    error: describeFailure({ id: 'acme' }, 'rate_limited', 'slow_down', { retryAfterMs }),
  };
}

function report(
  readings: readonly BalanceReading[],
  totals: readonly UnitTotal[] = [],
): BalanceReport {
  return { schema: 'fuelgauge.report/1', fetchedAt: FETCHED_AT, complete: false, readings, totals };
}

test('the change is measured from the first known amount, exactly', () => {
  const tracker = createTracker([{ ...base, key: fixedKey('') }]);
  const seen = ['-', '10.1', '10.1', '-', '10.4', '9', 'Infinity'].map((amount) => {
    tracker.record(amount === '-' ? failed() : known(amount), {});
    const { change, isMoving } = tracker.rows()[0] ?? {};
    return [change, isMoving];
  });
  expect(seen).toEqual([
    [undefined, undefined],
    ['0', false],
    ['0', false],
    [undefined, undefined],
    ['0.3', true],
    ['-1.1', true],
    [null, true],
  ]);
});

test.each([
  { readings: [known('1')], want: 1000 },
  { readings: [failed()], want: 1000 },
  { readings: [failed(500)], want: 1000 },
  { readings: [known('1'), failed(90_000)], want: 90_000 },
  { readings: [failed(Date.parse('9999-12-31'))], want: 86_400_000 },
])('the next round is after $want ms', async ({ readings, want }) => {
  const stop = new AbortController();
  const waits: number[] = [];
  const gauge = { read: async () => report(readings), stream: async function* () {} };
  await watchVendor(gauge, 1000, stop.signal, (_, waitMs) => {
    waits.push(waitMs);
    stop.abort();
  });
  expect(waits).toEqual([want]);
});

describe('totals over all vendors', () => {
  const usd = (remaining: string, more: Partial<UnitTotal> = {}): UnitTotal => ({
    unit: 'USD',
    remaining,
    accounts: 1,
    complete: true,
    overlap: 'none',
    ...more,
  });
  const catalog = [{ id: 'globex', unit: 'USD' }] as unknown as Parameters<typeof mergeTotals>[1];

  test.each([
    {
      title: 'add up',
      given: [report([known('1')], [usd('0.1')]), report([known('1')], [usd('0.2')])],
      want: [usd('0.3', { accounts: 2 })],
    },
    {
      title: 'are as doubtful as their parts',
      given: [
        report([known('1')], [usd('1', { complete: false, overlap: 'possible' })]),
        report([known('1')], [usd('1')]),
      ],
      want: [usd('2', { accounts: 2, complete: false, overlap: 'possible' })],
    },
    {
      title: 'are partial where a vendor of the unit is unknown',
      given: [report([known('1')], [usd('1')]), report([failed()])],
      want: [usd('1', { complete: false })],
    },
  ])('$title', ({ given: [acme = report([]), globex = report([])], want }) => {
    expect(
      mergeTotals(
        new Map([
          ['acme', acme],
          ['globex', globex],
        ]),
        catalog,
      ),
    ).toEqual(want);
  });
});
