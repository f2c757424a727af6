import { describe, expect, test } from 'vitest';
import type { Point } from '../model/series.ts';
import { appendPoint } from '../store/append-point.ts';
import { forecastRunway } from './forecast-runway.ts';

const START = Date.UTC(2026, 0, 5);
const HOUR = 3_600_000;
/** 10 a day, and 30 from this hour on. */
const FASTER = 500;

const leftAt = (hour: number): number =>
  3000 - (Math.min(hour, FASTER) * 10 + Math.max(0, hour - FASTER) * 30) / 24;

/** Hourly readings as a store keeps them; at some hours the clock is that much ahead. */
function keep(until: number, aheadAt: (hour: number) => number): readonly Point[] {
  const points: Point[] = [];
  for (let hour = 0; hour <= until; hour += 1) {
    const at = new Date(START + (hour + aheadAt(hour)) * HOUR).toISOString();
    const remaining = String(Number(leftAt(hour).toFixed(3)));
    const { isNew, point } = appendPoint(points.at(-1), { at, seenAt: at, remaining });
    points.splice(isNew ? points.length : -1, 1, point);
  }
  return points;
}

const burnAt = (hour: number, aheadAt: (hour: number) => number) =>
  forecastRunway(keep(hour, aheadAt), { now: new Date(START + hour * HOUR) })?.burnPerDay ?? 0;

describe.each([
  { title: 'once', isAhead: (hour: number) => hour === 240 },
  { title: 'for a day', isAhead: (hour: number) => hour >= 240 && hour < 264 },
])('a clock that was a year ahead $title', ({ isAhead }) => {
  const ahead = (hour: number) => (isAhead(hour) ? 365 * 24 : 0);
  test.each([270, 490, 600, 900, 1200])('is no matter at hour %d', (hour) => {
    const [found, want] = [burnAt(hour, ahead), burnAt(hour, () => 0)];
    expect(Math.abs(found / want - 1)).toBeLessThan(0.02);
  });
});
