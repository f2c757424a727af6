import { describe, expect, test } from 'vitest';
import type { Point } from '../model/series.ts';
import type { MonitorStore } from '../store/monitor-store.ts';
import { type Given, minute, okChange } from './made-up.ts';
import { type OpenStore, withStore } from './with-store.ts';

const pointsOf = async (store: MonitorStore): Promise<readonly (readonly Point[])[]> =>
  (await store.history()).map(({ points }) => points);

const point = (from: number, to: number, remaining: string, more: Partial<Point> = {}): Point => ({
  at: minute(from),
  seenAt: minute(to),
  remaining,
  ...more,
});

const [AUGUST, JUNE] = ['2026-08-01T00:00:00Z', '2026-06-01T00:00:00Z'];
const FIVE = [{ at: JUNE, remaining: '5' }] as const;
const FOUR = [{ at: JUNE, remaining: '4' }] as const;

const YEAR = 525_600;
/** So many milliseconds after the reading of a year ahead. */
const later = (ms: number, remaining: string): Point => {
  const at = new Date(Date.parse(minute(YEAR)) + ms).toISOString();
  return { at, seenAt: at, remaining };
};

interface Row {
  readonly title: string;
  readonly given: readonly Omit<Given, 'at'>[];
  readonly want: readonly (readonly Point[])[];
}

const GROWTH: readonly Row[] = [
  {
    title: 'an equal amount extends the stretch',
    given: [{ remaining: '5' }, { remaining: '5' }, { remaining: '5' }],
    want: [[point(0, 2, '5')]],
  },
  {
    title: 'another amount begins a point, also one that was there before',
    given: [{ remaining: '5' }, { remaining: '4' }, { remaining: '5' }],
    want: [[point(0, 0, '5'), point(1, 1, '4'), point(2, 2, '5')]],
  },
  {
    title: 'every digit is kept',
    given: [
      { remaining: '123456789012345678901234567890.123456789' },
      { remaining: '-0.1' },
      { remaining: 'Infinity' },
    ],
    want: [
      [
        point(0, 0, '123456789012345678901234567890.123456789'),
        point(1, 1, '-0.1'),
        point(2, 2, 'Infinity'),
      ],
    ],
  },
  {
    title: 'another reset begins a point',
    given: [{ resetsAt: JUNE }, { resetsAt: JUNE }, { resetsAt: AUGUST }, {}],
    want: [
      [
        point(0, 1, '5', { resetsAt: JUNE }),
        point(2, 2, '5', { resetsAt: AUGUST }),
        point(3, 3, '5'),
      ],
    ],
  },
  {
    title: 'a top-up that the vendor tells begins a point',
    given: [{}, { toppedUpAt: JUNE }, { toppedUpAt: JUNE }],
    want: [[point(0, 0, '5'), point(1, 2, '5', { toppedUpAt: JUNE })]],
  },
  {
    title: 'another date of expiry begins a point',
    given: [{ expiresAt: JUNE }, { expiresAt: JUNE }, { expiresAt: AUGUST }, {}],
    want: [
      [
        point(0, 1, '5', { expiresAt: JUNE }),
        point(2, 2, '5', { expiresAt: AUGUST }),
        point(3, 3, '5'),
      ],
    ],
  },
  {
    title: 'another amount that expires begins a point',
    given: [{ expiring: FIVE }, { expiring: [...FIVE] }, { expiring: FOUR }, {}],
    want: [
      [
        point(0, 1, '5', { expiring: FIVE }),
        point(2, 2, '5', { expiring: FOUR }),
        point(3, 3, '5'),
      ],
    ],
  },
  {
    title: 'another item of a list begins a point',
    given: [{}, { item: '//' }, { item: '//' }, { item: '// of 2' }],
    want: [
      [point(0, 0, '5'), point(1, 2, '5', { item: '//' }), point(3, 3, '5', { item: '// of 2' })],
    ],
  },
  {
    title: 'a lagging figure that is equal extends',
    given: [{ asOf: JUNE }, { asOf: AUGUST }],
    want: [[point(0, 1, '5', { asOf: JUNE })]],
  },
  {
    title: 'another unit is another series',
    given: [{ unit: 'EUR' }, { unit: 'USD' }, { unit: 'EUR' }],
    want: [[point(0, 2, '5')], [point(1, 1, '5')]],
  },
  {
    title: 'a pool is one series whoever shows it',
    given: [
      { account: 'a', pool: 'p', remaining: '5' },
      { account: 'b', pool: 'p', remaining: '5' },
      { account: 'a', pool: 'p', remaining: '4' },
    ],
    want: [[point(0, 1, '5'), point(2, 2, '4')]],
  },
];

export function describeHistory(open: OpenStore): void {
  test(
    'what is read after a reading that was dated a year ahead keeps its own time beside it',
    withStore(open, async (store) => {
      const given = [[YEAR, '9'] as const, [1, '8'] as const, [2, '8'] as const];
      for (const [at, remaining] of [...given, [1000, '8'] as const])
        await store.commit([okChange({ at: minute(at), remaining })]);
      expect(await pointsOf(store)).toEqual([
        [
          point(YEAR, YEAR, '9'),
          { ...later(1, '8'), clockAt: minute(1) },
          { ...later(2, '8'), clockAt: minute(1000) },
        ],
      ]);
    }),
  );

  describe('a series grows', () => {
    const changesOf = (given: Row['given']) =>
      given.map((more, index) => okChange({ at: minute(index), ...more }));

    test.each(GROWTH)('$title', async ({ given, want }) =>
      withStore(open, async (store) => {
        for (const change of changesOf(given)) await store.commit([change]);
        expect(await pointsOf(store)).toEqual(want);
      })(),
    );

    test.each(GROWTH)('$title: in one commit', async ({ given, want }) =>
      withStore(open, async (store) => {
        await store.commit(changesOf(given));
        expect(await pointsOf(store)).toEqual(want);
      })(),
    );
  });

  test(
    'time never goes back in a series, and nothing is lost where the clock does',
    withStore(open, async (store) => {
      for (const [at, remaining] of [
        [10, '5'],
        [20, '5'],
        [3, '4'],
        [4, '4'],
        [5, '3'],
        [30, '2'],
      ] as const)
        await store.commit([okChange({ at: minute(at), remaining })]);
      const points = (await pointsOf(store)).flat();
      expect(points.map(({ remaining }) => remaining)).toEqual(['5', '4', '3', '2']);
      const times = points.flatMap(({ at, seenAt }) => [at, seenAt]);
      expect(times).toEqual([...times].sort());
      expect(new Set(points.map(({ at }) => at)).size).toBe(4);
    }),
  );

  test(
    'accounts of a pool that answered in another order are put in the order of time',
    withStore(open, async (store) => {
      await store.commit([
        okChange({ at: minute(2), account: 'a', pool: 'p', remaining: '4' }),
        okChange({ at: minute(1), account: 'b', pool: 'p', remaining: '5' }),
      ]);
      expect(await pointsOf(store)).toEqual([[point(1, 1, '5'), point(2, 2, '4')]]);
    }),
  );

  test(
    'history is answered by account, its pools included, and by time',
    withStore(open, async (store) => {
      await store.commit([
        okChange({ at: minute(0), account: 'a', pool: 'p' }),
        okChange({ at: minute(1), account: 'b', pool: 'p', remaining: '4' }),
        okChange({ at: minute(2), account: 'b', unit: 'EUR' }),
        okChange({ at: minute(3), account: 'c' }),
        okChange({ at: minute(9), account: 'c' }),
      ]);
      const ask = async (query: Parameters<MonitorStore['history']>[0]) =>
        (await store.history(query)).map(({ owner, points }) => `${owner} ${points.length}`);
      expect(await ask({ provider: 'acme', account: 'a' })).toEqual(['pool:p 2']);
      expect(await ask({ provider: 'acme', account: 'b' })).toEqual(['account:b 1', 'pool:p 2']);
      expect(await ask({ provider: 'acme' })).toEqual(['account:b 1', 'account:c 1', 'pool:p 2']);
      expect(await ask({ provider: 'other' })).toEqual([]);
      expect(await ask({ since: minute(1), until: minute(1) })).toEqual(['pool:p 1']);
      // A stretch belongs to every moment in which it was seen.
      expect(await ask({ since: minute(5), until: minute(6) })).toEqual(['account:c 1']);
      expect(await ask({ since: minute(10) })).toEqual([]);
      const { series } = await store.background([{ provider: 'acme', account: 'a' }], minute(1));
      expect(series.map(({ owner, points }) => [owner, points.length])).toEqual([['pool:p', 1]]);
    }),
  );
}
