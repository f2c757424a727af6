import { describe, expect, test } from 'vitest';
import { findTopUps } from './find-top-ups.ts';
import type { ForecastReading } from './forecast-reading.ts';
import { forecastRunway } from './forecast-runway.ts';
import { wasRestored } from './was-restored.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const EACH = 15 * MINUTE;
/** A forecast is made of each so many readings. */
const STEP = 3;
const START = Date.UTC(2026, 0, 5);
const text = (ms: number) => new Date(START + ms).toISOString();

/** How a vendor restores an allowance, and how wrong our clock is. Times in milliseconds. */
interface Vendor {
  readonly periodMs: number;
  readonly usedPerDay: number;
  /** When the allowance is there again, after the time that was told. */
  readonly restoresAfterMs?: number;
  /** When the next time is told, after this one. */
  readonly movesAfterMs?: number;
  /** How far our clock is ahead. */
  readonly aheadMs?: number;
}

/** What is read for two periods, each quarter of an hour: 1000 at the beginning of each. */
function readPeriods({
  periodMs,
  usedPerDay,
  restoresAfterMs = 0,
  movesAfterMs = 0,
  aheadMs = 0,
}: Vendor): readonly ForecastReading[] {
  const readings: ForecastReading[] = [];
  for (let ms = 0; ms < 2.5 * periodMs; ms += EACH) {
    const restored = Math.max(0, Math.floor((ms - restoresAfterMs) / periodMs));
    const since = restored === 0 ? ms : ms - restored * periodMs - restoresAfterMs;
    const told = Math.max(0, Math.floor((ms - movesAfterMs) / periodMs)) + 1;
    readings.push({
      at: text(ms + aheadMs),
      remaining: Math.max(0, 1000 - (usedPerDay * since) / DAY)
        .toFixed(3)
        .replace(/\.?0+$/, ''),
      resetsAt: text(told * periodMs),
    });
  }
  return readings;
}

const month = { periodMs: 4 * DAY, usedPerDay: 200 };
const day = { periodMs: DAY, usedPerDay: 700 };

describe('an allowance that is restored about the time that was told', () => {
  test.each<{ name: string; vendor: Vendor }>([
    { name: 'at that very moment', vendor: month },
    { name: 'our clock is a second ahead', vendor: { ...month, aheadMs: 1000 } },
    { name: 'our clock is a minute ahead', vendor: { ...month, aheadMs: MINUTE } },
    { name: 'our clock is a minute behind', vendor: { ...month, aheadMs: -MINUTE } },
    {
      name: 'five minutes late',
      vendor: { ...month, restoresAfterMs: 5 * MINUTE, movesAfterMs: 5 * MINUTE },
    },
    {
      name: 'late, and the next time is told before',
      vendor: { ...month, restoresAfterMs: 40 * MINUTE },
    },
    {
      name: 'late, and so is the next time',
      vendor: { ...month, restoresAfterMs: 40 * MINUTE, movesAfterMs: 40 * MINUTE },
    },
    {
      name: 'late, and the next time is told later',
      vendor: { ...month, restoresAfterMs: 40 * MINUTE, movesAfterMs: 3 * HOUR },
    },
    {
      name: 'the day alone is told',
      vendor: { ...month, restoresAfterMs: 20 * HOUR, movesAfterMs: 20 * HOUR },
    },
    {
      name: 'hours early',
      vendor: { ...month, restoresAfterMs: -5 * HOUR, movesAfterMs: -5 * HOUR },
    },
    { name: 'each day', vendor: day },
    { name: 'each day, our clock is ahead', vendor: { ...day, aheadMs: 2000 } },
    { name: 'each day, late', vendor: { ...day, restoresAfterMs: HOUR, movesAfterMs: HOUR } },
    {
      name: 'each day, late, and the next time is told before',
      vendor: { ...day, restoresAfterMs: HOUR },
    },
  ])('$name: no top-up, no other burn, and no end before it', ({ vendor }) => {
    const readings = readPeriods(vendor);
    expect(findTopUps(readings)).toEqual([]);
    const restored = readings.filter((_, index) =>
      wasRestored(readings.slice(Math.max(0, index - 200), index + 1)),
    );
    expect(restored).toHaveLength(2);
    let unknown = 0;
    for (let count = 100; count <= readings.length; count += STEP) {
      const runway = forecastRunway(readings.slice(0, count));
      if (runway === null) {
        unknown += 1;
        continue;
      }
      const { remaining } = readings[count - 1] as ForecastReading;
      expect(runway.burnPerDay).toBeCloseTo(vendor.usedPerDay, 2);
      expect(runway.days.p50).toBeCloseTo(Number(remaining) / vendor.usedPerDay, 2);
      if (runway.daysToReset !== undefined) expect(runway.dryAt).toBeNull();
    }
    const { restoresAfterMs = 0, movesAfterMs = 0, aheadMs = 0 } = vendor;
    const lateMs = Math.max(restoresAfterMs, movesAfterMs, aheadMs);
    expect(unknown).toBeLessThanOrEqual(2 * (Math.ceil(lateMs / (STEP * EACH)) + 1));
  });

  test('that does not come back within a day is none: what is left is what there is', () => {
    const readings = readPeriods({ ...month, restoresAfterMs: 30 * DAY, movesAfterMs: 30 * DAY });
    const at = (days: number) =>
      forecastRunway(readings.filter(({ at }) => at <= text(days * DAY)));
    expect(at(4.9)).toBeNull();
    expect(at(5.1)?.days.p50).toBeCloseTo(0, 1);
  });

  test('that was not used is there, also right after the reset', () => {
    const readings = readPeriods({ periodMs: DAY, usedPerDay: 0 });
    const resetsAt = text(0);
    const used = [
      { at: text(-DAY), remaining: '1000', resetsAt },
      { at: text(-HOUR), remaining: '900', resetsAt },
    ];
    expect(forecastRunway([...used, ...readings])).not.toBeNull();
  });

  test.each([
    { name: 'in the middle of the period', given: '40 500', want: 1 },
    { name: 'with a time that moves with the clock', given: '40 500', moves: HOUR, want: 1 },
  ])('a rise $name is a top-up', ({ given, moves = 0, want }) => {
    const amounts = [...given.split(' '), '499'];
    const readings = amounts.map((remaining, index) => ({
      at: text(index * HOUR),
      remaining,
      resetsAt: text(20 * HOUR + index * moves),
    }));
    expect(findTopUps(readings)).toHaveLength(want);
  });
});
