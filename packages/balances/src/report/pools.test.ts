import type { OkReading, StaleReading } from '@fuelgauge/core';
import { expect, test } from 'vitest';
import { errorReading, okReading, staleReading } from '../test-support/readings.ts';
import { listOwned } from './amounts.ts';
import { isKnown, newestOf, warnOfMovingPools } from './pools.ts';

const pooled = (account: string, remaining: string, poolId: string | null = 'p') =>
  okReading({ account, remaining, poolId });

const packs = (account: string, ...amounts: readonly (string | null)[]) =>
  okReading({
    account,
    poolId: 'p',
    others: amounts.map((remaining, index) => ({
      id: 'pack',
      index,
      relation: 'separate' as const,
      remaining,
      unit: 'acme:credit',
    })),
  });

test.each([
  { name: 'readings that agree', given: [pooled('a', '5'), pooled('b', '5')], want: [] },
  {
    name: 'readings that differ',
    given: [pooled('a', '5'), pooled('b', '4'), pooled('c', '5')],
    want: ['a', 'b', 'c'],
  },
  { name: 'other pools', given: [pooled('a', '5'), pooled('b', '4', 'q')], want: [] },
  { name: 'no pool', given: [pooled('a', '5', null), pooled('b', '4', null)], want: [] },
  {
    name: 'several amounts in another order',
    given: [packs('a', '1', '2'), packs('b', '2', '1')],
    want: [],
  },
  { name: 'one amount less', given: [packs('a', '1', '2'), packs('b', '2')], want: ['a', 'b'] },
  {
    name: 'one amount that cannot be read',
    given: [packs('a', '1', '2'), packs('b', null, '2')],
    want: [],
  },
  {
    name: 'a stale reading beside a newer one',
    given: [staleReading({ account: 'a', poolId: 'p' }), pooled('b', '4'), errorReading()],
    want: ['a', 'b'],
  },
])('$name: $want are moving', ({ given, want }) => {
  const warned = warnOfMovingPools(given);
  expect(warned.map(({ account }) => account)).toEqual(given.map(({ account }) => account));
  const moving = warned.filter(({ warnings }) =>
    warnings.some(({ code }) => code === 'pool_moving'),
  );
  expect(moving.map(({ account }) => account)).toEqual(want);
});

test('other warnings stay, and the readings themselves are not touched', () => {
  const warnings = [{ code: 'bad_total' as const, message: 'odd' }];
  const given = [{ ...pooled('a', '5'), warnings }, pooled('b', '4')];
  expect(warnOfMovingPools(given)[0]?.warnings.map(({ code }) => code)).toEqual([
    'bad_total',
    'pool_moving',
  ]);
  expect(given[0]?.warnings).toHaveLength(1);
});

test('an ok reading is newer than a stale one, even if the clock was set back', () => {
  const stale = {
    ...staleReading({ account: 'a', poolId: 'p' }),
    fetchedAt: '2026-01-02T00:00:00.000Z',
  } as StaleReading;
  const ok = { ...pooled('b', '4'), fetchedAt: '2026-01-01T00:00:00.000Z' } as OkReading;
  for (const pool of [
    [stale, ok],
    [ok, stale],
  ])
    expect(newestOf(pool.flatMap(listOwned).filter(isKnown)).reading).toBe(ok);
});
