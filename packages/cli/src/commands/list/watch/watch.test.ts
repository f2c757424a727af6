import type { BalanceReading, OkReading } from '@fuelgauge/core';
import { accountName, describeFailure } from '@fuelgauge/core/internal';
import { describe, expect, test } from 'vitest';
import { moneyVendor } from '../../../test-support/example-vendors.ts';
import { createBoard } from './board.ts';
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

test('the change is measured from the first known amount, exactly', () => {
  const tracker = createTracker([base]);
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
  const gauge = {
    stream: async function* () {
      yield* readings;
    },
  };
  await watchVendor(gauge, {
    intervalMs: 1000,
    signal: stop.signal,
    onReading: () => {},
    onRound: (_, waitMs) => {
      waits.push(waitMs);
      stop.abort();
    },
  });
  expect(waits).toEqual([want]);
});

describe('totals over all vendors', () => {
  const money = moneyVendor.id;
  const usd = (provider: string, remaining: string, more = {}): BalanceReading => {
    const { balance, ...reading } = known(remaining) as OkReading;
    return { ...reading, provider, balance: { ...balance, unit: 'USD' }, ...more };
  };
  const pooled = (account: string, remaining: string): BalanceReading => {
    const { balance, ...reading } = usd('acme', remaining) as OkReading;
    return { ...reading, account, balance: { ...balance, poolId: 'ours' } };
  };
  const total = { unit: 'USD', accounts: 2, complete: true, overlap: 'none' };

  const isFirst = (reading: BalanceReading, index: number, all: readonly BalanceReading[]) =>
    all.findIndex(
      ({ provider, account }) => accountName({ provider, account }) === accountName(reading),
    ) === index;

  test.each([
    {
      title: 'add up, exactly',
      rounds: [[usd('acme', '0.1')], [usd('globex', '0.2')]],
      want: [{ ...total, remaining: '0.3' }],
    },
    {
      title: 'say that accounts without a pool may share money',
      rounds: [[usd('acme', '1'), usd('acme', '2', { account: 'b' })], [usd('globex', '1')]],
      want: [{ ...total, remaining: '4', accounts: 3, overlap: 'possible' }],
    },
    {
      title: 'count a pool once',
      rounds: [[pooled('a', '5'), pooled('b', '5')]],
      want: [{ ...total, remaining: '5' }],
    },
    {
      title: 'are partial where a vendor of the unit is unknown',
      rounds: [[usd('acme', '1')], [{ ...failed(), provider: money }]],
      want: [{ ...total, remaining: '1', accounts: 1, complete: false }],
    },
    {
      title: 'are those of the latest round',
      rounds: [[usd('acme', '1')], [usd('globex', '1')], [usd('acme', '3')]],
      want: [{ ...total, remaining: '4' }],
    },
  ])('$title', ({ rounds, want }) => {
    const board = createBoard(rounds.flat().filter(isFirst), [], undefined);
    for (const round of rounds) board.addRound(round);
    expect(board.totals()).toEqual(want);
  });

  test('leave out a vendor that has not been read as a whole', () => {
    const accounts = [usd('acme', '1'), usd('globex', '1')];
    const board = createBoard(accounts, [], undefined);
    expect(accounts.map(board.addReading)).toEqual([true, true]);
    expect([board.totals(), board.isComplete()]).toEqual([[], false]);
    board.addRound(accounts);
    expect([board.totals()[0]?.remaining, board.isComplete()]).toEqual(['2', true]);
  });

  test('a pool whose accounts differ is marked', () => {
    const accounts = [pooled('a', '5'), pooled('b', '4')];
    const board = createBoard(accounts, [], undefined);
    board.addRound(accounts);
    for (const { reading } of board.rows())
      expect(reading?.warnings.map(({ code }) => code)).toEqual(['pool_moving']);
  });
});
