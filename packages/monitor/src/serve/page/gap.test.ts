import { expect, test } from 'vitest';
import { seriesOf } from '../../test-support/serve-facts.ts';
import { gapOf } from './gap.ts';

const HOUR_MS = 3_600_000;
const every = (hours: number, count: number) =>
  seriesOf(Array.from({ length: count }, (_, index) => [(count - index) * hours, '1'] as const))
    .points;

test.each([
  { title: 'nothing read', points: [], everyMs: 900_000, want: 6 },
  { title: 'each quarter of an hour', points: every(0.25, 50), everyMs: 900_000, want: 6 },
  { title: 'once a day, by cron', points: every(24, 10), everyMs: 900_000, want: 72 },
  { title: 'too few to know', points: every(24, 4), everyMs: 900_000, want: 6 },
  {
    title: 'a monitor that asks once a day',
    points: every(24, 2),
    everyMs: 24 * HOUR_MS,
    want: 72,
  },
  {
    title: 'each hour, with a hole of days',
    points: [
      ...every(1, 20).map((point) => ({
        ...point,
        at: '2026-11-01T00:00:00.000Z',
        seenAt: '2026-11-01T00:00:00.000Z',
      })),
      ...every(1, 20),
    ],
    everyMs: 900_000,
    want: 6,
  },
])('$title: $want hours', ({ points, everyMs, want }) => {
  expect(gapOf(points, everyMs)).toBe(want * HOUR_MS);
});
