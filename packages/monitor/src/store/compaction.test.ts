import { addDecimal, compareDecimal } from '@fuelgauge/core';
import { describe, expect, test } from 'vitest';
import type { Point } from '../model/series.ts';
import { episodeOf, minute, okChange, opened } from '../test-support/made-up.ts';
import { temporaryFile } from '../test-support/temporary-file.ts';
import { createMemoryStore } from './memory-store.ts';
import type { MonitorStore } from './monitor-store.ts';
import { openSqliteStore } from './sqlite-store.ts';

const HOUR = 60;
const DAY = 24 * HOUR;
const retention = { changesDays: 2, hoursDays: 5 };

const stores = [
  { name: 'memory', open: async () => createMemoryStore({ retention }) },
  { name: 'a file', open: () => openSqliteStore(temporaryFile(), { retention }) },
];

const all = async (store: MonitorStore): Promise<readonly Point[]> =>
  (await store.history()).flatMap(({ points }) => points);

/** Ten days, a reading each ten minutes: it falls, and is topped up by 500 each 15 hours. */
async function fill(store: MonitorStore): Promise<readonly Point[]> {
  let remaining = '12345678901234567890.1';
  const changes = [];
  for (let at = 0; at < 10 * DAY; at += 10) {
    remaining = addDecimal(remaining, at % (15 * HOUR) === 30 ? '500' : '-0.000000000001');
    changes.push(okChange({ at: minute(at), remaining }));
  }
  await store.commit(changes);
  return all(store);
}

const isoDay = ({ at }: Point) => at.slice(0, 10);
const isoHour = ({ at }: Point) => at.slice(0, 13);
const lastOfEach = (points: readonly Point[], bucketOf: (point: Point) => string) => [
  ...new Map(points.map((point) => [bucketOf(point), point])).values(),
];

describe.each(stores)('compaction in $name', ({ open }) => {
  test('keeps every change, the last of each hour, the last of each day: exactly as they were', async () => {
    const store = await open();
    const before = await fill(store);
    await store.compact(minute(10 * DAY));
    const after = await all(store);
    const texts = new Set(before.map((point) => JSON.stringify(point)));
    expect(after.filter((point) => !texts.has(JSON.stringify(point)))).toEqual([]);
    const [hours, changes] = [minute(5 * DAY), minute(8 * DAY)];
    const has = new Set(after.map(({ at }) => at));
    const missing = (wanted: readonly Point[]) => wanted.filter(({ at }) => !has.has(at));
    expect(missing(before.filter(({ at }) => at >= changes))).toEqual([]);
    expect(
      missing(
        lastOfEach(
          before.filter(({ at }) => at < changes && at >= hours),
          isoHour,
        ),
      ),
    ).toEqual([]);
    expect(
      missing(
        lastOfEach(
          before.filter(({ at }) => at < hours),
          isoDay,
        ),
      ),
    ).toEqual([]);
    // Five days of days, three of hours, and two points more for each of 13 top-ups.
    expect(after.filter(({ at }) => at < changes).length).toBeLessThanOrEqual(5 + 3 * 24 + 2 * 13);
    await store.close();
  });

  test('keeps each top-up with its amount', async () => {
    const store = await open();
    const topUps = (points: readonly Point[]) =>
      points.flatMap(({ at, remaining }, index) => {
        const before = points[index - 1]?.remaining ?? remaining;
        return compareDecimal(remaining, before) > 0 ? [`${at} ${before} ${remaining}`] : [];
      });
    const before = topUps(await fill(store));
    expect(before).toHaveLength(16);
    await store.compact(minute(10 * DAY));
    expect(topUps(await all(store))).toEqual(before);
    await store.close();
  });

  test('comes to the same whether it is done each hour or once', async () => {
    const [often, once] = [await open(), await open()];
    for (const store of [often, once]) await fill(store);
    for (let at = 0; at <= 10 * DAY; at += 7 * HOUR) await often.compact(minute(at));
    for (const store of [often, once, once]) await store.compact(minute(10 * DAY));
    expect(await all(often)).toEqual(await all(once));
    for (const store of [often, once]) await store.close();
  });

  test('leaves the last value, however old, and what was not delivered', async () => {
    const store = await open();
    const [old, late] = [episodeOf(), episodeOf({ number: 2 })];
    await store.commit([okChange({ at: minute(0) }, { episodes: [opened(old), opened(late)] })]);
    await store.settle('msg_low_1', 'hook', { status: 'delivered', at: minute(1) });
    await store.compact(minute(4000 * DAY));
    expect(await all(store)).toHaveLength(1);
    expect(await store.due(minute(4000 * DAY), 9)).toMatchObject([
      { message: { id: 'msg_low_2' } },
    ]);
    expect(await store.episodes()).toHaveLength(2);
    await store.commit([okChange({ at: minute(4000 * DAY), remaining: '5' })]);
    expect(await all(store)).toMatchObject([{ at: minute(0), seenAt: minute(4000 * DAY) }]);
    await store.close();
  });
});
