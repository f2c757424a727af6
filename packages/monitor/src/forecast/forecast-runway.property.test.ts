import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Runway } from '../model/runway.ts';
import { findTopUps } from './find-top-ups.ts';
import type { ForecastReading } from './forecast-reading.ts';
import { forecastRunway } from './forecast-runway.ts';

const HOUR = 3_600_000;
const RUNS = { numRuns: 300 };

interface Step {
  readonly hours: number;
  readonly burned: number;
}
const step = fc.record({
  hours: fc.integer({ min: 1, max: 40 }),
  burned: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 0, max: 500 })),
});
/** Falls and flats, as `[hour, whole amount]`; something is left at the end. */
const history = fc
  .tuple(
    fc.array(step, { minLength: 1, maxLength: 60 }),
    fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 5000 })),
  )
  .map(([steps, left]: [Step[], number]) => {
    let [hour, amount] = [0, left + steps.reduce((sum, { burned }) => sum + burned, 0)];
    const points = [[hour, amount] as const];
    for (const { hours, burned } of steps) {
      hour += hours;
      amount -= burned;
      points.push([hour, amount]);
    }
    return points;
  });
type History = readonly (readonly [hour: number, amount: number])[];

const write = (points: History, startMs = Date.UTC(2026, 0, 1)): ForecastReading[] =>
  points.map(([hour, amount]) => ({
    at: new Date(startMs + hour * HOUR).toISOString(),
    remaining: String(amount),
  }));
const daysOf = (runway: Runway | null) => Object.values(runway?.days ?? {});
const isNear = (left: number, right: number) =>
  Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(left), Math.abs(right));

test('the quantiles are in order, and every number is one', () => {
  const amount = fc.oneof(
    fc.integer({ min: -1000, max: 1000 }).map(String),
    fc.constantFrom('Infinity', '0', '12345678901234567890.1', '0.000000000000000000000000001'),
  );
  const reading = fc.record(
    {
      at: fc.integer({ min: 0, max: 800 }),
      remaining: amount,
      resetsAt: fc.integer({ min: -10, max: 900 }),
      asOf: fc.integer({ min: -10, max: 900 }),
      toppedUpAt: fc.integer({ min: -10, max: 900 }),
      seenAt: fc.integer({ min: 0, max: 900 }),
    },
    { requiredKeys: ['at', 'remaining'] },
  );
  const time = (hour: number) => new Date(hour * HOUR).toISOString();
  fc.assert(
    fc.property(
      fc.array(reading, { maxLength: 40 }),
      fc.integer({ min: 0, max: 1000 }),
      (given, now) => {
        const readings = given.map((each) =>
          Object.fromEntries(
            Object.entries(each).map(([name, value]) => [
              name,
              typeof value === 'number' ? time(value) : value,
            ]),
          ),
        ) as unknown as ForecastReading[];
        const runway = forecastRunway(readings, { now: time(now) });
        findTopUps(readings);
        if (runway === null) return;
        const { p10, p25, p50, p90 } = runway.days;
        expect([p10, p25, p50, p90, runway.burnPerDay].every(Number.isFinite)).toBe(true);
        expect(0 <= p10 && p10 <= p25 && p25 <= p50 && p50 <= p90).toBe(true);
        expect(runway.burnPerDay).toBeGreaterThan(0);
        expect(JSON.parse(JSON.stringify(runway))).toEqual(runway);
      },
    ),
    RUNS,
  );
});

test('amounts of another unit burn in that unit, and last as long', () => {
  fc.assert(
    fc.property(history, fc.integer({ min: -12, max: 20 }), (points, power) => {
      const scaled = write(points).map((each) => ({
        ...each,
        remaining:
          power >= 0
            ? each.remaining + '0'.repeat(power)
            : `0.${each.remaining.padStart(12, '0')}`
                .replace(/(\.\d*?)0+$/, '$1')
                .replace(/\.$/, ''),
      }));
      const factor = power >= 0 ? 10 ** power : undefined;
      const [own, other] = [forecastRunway(write(points)), forecastRunway(scaled)];
      expect(other === null).toBe(own === null);
      expect(daysOf(other).every((days, index) => isNear(days, daysOf(own)[index] ?? 0))).toBe(
        true,
      );
      if (own && other && factor)
        expect(isNear(other.burnPerDay / factor, own.burnPerDay)).toBe(true);
    }),
    RUNS,
  );
});

test('another date changes nothing', () => {
  fc.assert(
    fc.property(history, fc.integer({ min: -1e12, max: 1e12 }), (points, shift) => {
      const [own, moved] = [0, shift].map((start) => {
        const runway = forecastRunway(write(points, start));
        return runway && { ...runway, dryAt: null };
      });
      expect(moved).toEqual(own);
    }),
    RUNS,
  );
});

test('more balance lasts no shorter', () => {
  fc.assert(
    fc.property(history, fc.integer({ min: 1, max: 2000 }), (points, more) => {
      const richer = points.map(([hour, amount]) => [hour, amount + more] as const);
      const [few, many] = [points, richer].map((each) => daysOf(forecastRunway(write(each))));
      expect(few?.every((days, index) => days <= (many?.[index] ?? 0) * (1 + 1e-9))).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('a top-up is never burn, however large', () => {
  fc.assert(
    fc.property(history, fc.nat(), fc.integer({ min: 1, max: 9 }), (points, place, times) => {
      const index = 1 + (place % (points.length - 1));
      const largest = points[0]?.[1] ?? 0;
      const toppedUp = (by: number) =>
        forecastRunway(
          write(points.map(([hour, amount], at) => [hour, at < index ? amount : amount + by])),
        );
      const [once, more] = [toppedUp(2 * largest), toppedUp(2 * largest * (times + 1))];
      expect(more?.burnPerDay).toBe(once?.burnPerDay);
      expect(more?.daysOfHistory).toBe(once?.daysOfHistory);
    }),
    RUNS,
  );
});

test('it does not matter how often an unchanged amount was read', () => {
  fc.assert(
    fc.property(history, fc.array(fc.nat(), { maxLength: 10 }), (points, places) => {
      const flat = points.map(([hour, amount]) => [hour * 2, amount] as const);
      const between = flat.flatMap(([hour, amount], index) => {
        const next = flat[index + 1];
        const isCut =
          next?.[1] === amount && places.some((place) => place % points.length === index);
        return isCut
          ? [[hour, amount] as const, [hour + 1, amount] as const]
          : [[hour, amount] as const];
      });
      expect(forecastRunway(write(between))).toEqual(forecastRunway(write(flat)));
    }),
    RUNS,
  );
});
