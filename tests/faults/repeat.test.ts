import { expect, test } from 'vitest';
import { repeat } from './repeat.ts';

const nothing = async () => 1;

test.each([
  { times: 0, atOnce: 3, want: 0 },
  { times: 2, atOnce: 3, want: 2 },
  { times: 7, atOnce: 3, want: 7 },
])('$times times, $atOnce at once', async ({ times, atOnce, want }) => {
  expect(await repeat(times, atOnce, nothing)).toHaveLength(want);
});

test.each([
  [5000 / 33, 100],
  [Number.NaN, 1],
  [Number.POSITIVE_INFINITY, 1],
  [1, 0],
  [1, 0.5],
  [1, -1],
])('%s times, %s at once, would never end and is refused', async (times, atOnce) => {
  await expect(repeat(times, atOnce, nothing)).rejects.toThrow(RangeError);
});
