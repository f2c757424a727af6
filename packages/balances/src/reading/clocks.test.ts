import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { moveClocks } from '../test-support/clocks.ts';
import { ageMs, elapsedMs, takeMoment } from './clocks.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance', 'Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const HOUR = 3_600_000;

test.each([
  { name: 'nothing', monotonic: 0, wall: 0, age: 0, elapsed: 0 },
  { name: 'time passed', monotonic: 1000, wall: 1000, age: 1000, elapsed: 1000 },
  { name: 'suspend', monotonic: 5, wall: 8 * HOUR, age: 8 * HOUR, elapsed: 8 * HOUR },
  { name: 'wall set back', monotonic: 1000, wall: -HOUR, age: Infinity, elapsed: 1000 },
  { name: 'wall set back a little', monotonic: 0, wall: -1, age: Infinity, elapsed: 0 },
  { name: 'wall set forward', monotonic: 1000, wall: HOUR, age: HOUR, elapsed: HOUR },
  {
    name: 'wall set back by less than passed',
    monotonic: 5000,
    wall: 2000,
    age: 5000,
    elapsed: 5000,
  },
])('$name: an age of $age, $elapsed elapsed', ({ monotonic, wall, age, elapsed }) => {
  const since = takeMoment();
  moveClocks(monotonic, wall);
  expect([ageMs(since), elapsedMs(since)]).toEqual([age, elapsed]);
});

test('nothing is younger than either clock says, however they move', () => {
  const steps = fc.array(
    fc.record({ monotonic: fc.nat(HOUR), wall: fc.integer({ min: -HOUR, max: 9 * HOUR }) }),
  );
  fc.assert(
    fc.property(steps, (moves) => {
      const since = takeMoment();
      for (const { monotonic, wall } of moves) moveClocks(monotonic, wall);
      const passed = moves.reduce((sum, { monotonic }) => sum + monotonic, 0);
      const shown = moves.reduce((sum, { wall }) => sum + wall, 0);
      expect(ageMs(since)).toBe(shown < 0 ? Infinity : Math.max(passed, shown));
      expect(elapsedMs(since)).toBe(Math.max(passed, shown));
    }),
  );
});
