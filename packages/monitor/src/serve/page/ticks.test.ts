import { expect, test } from 'vitest';
import { amountTicks, dayTicks } from './ticks.ts';

test.each([
  { given: [0, 100], want: [0, 50, 100] },
  { given: [0, 1], want: [0, 0.5, 1] },
  { given: [-20, 70], want: [0, 50] },
  { given: [0, 7_300_000], want: [0, 2_000_000, 4_000_000, 6_000_000] },
] as const)('from $given.0 to $given.1', ({ given: [low, high], want }) => {
  expect(amountTicks(low, high)).toEqual(want);
});

test.each([7, 30, 60, 180, 730])('%i days have at most nine ticks, at midnight', (days) => {
  const from = Date.UTC(2026, 10, 1, 7);
  const ticks = dayTicks(from, from + days * 86_400_000);
  expect(ticks.length).toBeGreaterThan(1);
  expect(ticks.length).toBeLessThanOrEqual(9);
  expect(ticks.every((tick) => tick % 86_400_000 === 0)).toBe(true);
});
