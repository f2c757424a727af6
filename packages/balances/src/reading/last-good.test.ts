import type { ErrorKind } from '@fuelgauge/core';
import { ERROR_REASONS } from '@fuelgauge/core/internal';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { moveClocks } from '../test-support/clocks.ts';
import { errorReading, okReading } from '../test-support/readings.ts';
import { createLastGood } from './last-good.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance', 'Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const kinds = Object.keys(ERROR_REASONS) as ErrorKind[];
const staleKinds: readonly ErrorKind[] = [
  'timeout',
  'network',
  'server_error',
  'rate_limited',
  'invalid_response',
];

describe('update', () => {
  test.each(kinds.filter((kind) => staleKinds.includes(kind)))(
    'after %s the last good reading is served as stale',
    (kind) => {
      const lastGood = createLastGood();
      lastGood.update(okReading({ remaining: '7', fetchedAt: '2026-01-02T03:04:05.000Z' }));
      const failed = { ...errorReading(kind), durationMs: 99, attempts: 3 };
      expect(lastGood.update(failed)).toEqual({
        ...okReading({ remaining: '7', fetchedAt: '2026-01-02T03:04:05.000Z' }),
        status: 'stale',
        error: failed.error,
        durationMs: 99,
        attempts: 3,
      });
    },
  );

  test.each(kinds.filter((kind) => !staleKinds.includes(kind)))(
    'after %s no stale reading is served',
    (kind) => {
      const lastGood = createLastGood();
      lastGood.update(okReading());
      expect(lastGood.update(errorReading(kind))).toEqual(errorReading(kind));
    },
  );

  test('without a good reading a failure is a failure', () => {
    expect(createLastGood().update(errorReading())).toEqual(errorReading());
  });
});

describe('get', () => {
  test.each([
    { ageMs: 0, maxAgeMs: 0, want: false },
    { ageMs: 0, maxAgeMs: 1, want: true },
    { ageMs: 1000, maxAgeMs: 1000, want: true },
    { ageMs: 1001, maxAgeMs: 1000, want: false },
  ])(
    'a reading that is $ageMs ms old is returned for maxAgeMs $maxAgeMs: $want',
    ({ ageMs, maxAgeMs, want }) => {
      const lastGood = createLastGood();
      lastGood.update(okReading());
      vi.advanceTimersByTime(ageMs);
      expect(lastGood.get(maxAgeMs)).toEqual(
        want ? { ...okReading(), durationMs: 0, attempts: 0 } : undefined,
      );
    },
  );

  test.each([
    { name: 'after a suspend', monotonic: 1, wall: 28_800_000, want: false },
    { name: 'once the system clock was set forward', monotonic: 1, wall: 60_001, want: false },
    { name: 'once it was set back', monotonic: 1, wall: -3_600_000, want: false },
    { name: 'where only it stands still', monotonic: 60_001, wall: 0, want: false },
    { name: 'where only it stands still, for long enough', monotonic: 60_000, wall: 0, want: true },
    { name: 'where both agree', monotonic: 60_000, wall: 60_000, want: true },
  ])('$name a reading is fresh enough: $want', ({ monotonic, wall, want }) => {
    const lastGood = createLastGood();
    lastGood.update(okReading());
    moveClocks(monotonic, wall);
    expect(lastGood.get(60_000) !== undefined).toBe(want);
  });

  test('without a good reading there is nothing to return', () => {
    const lastGood = createLastGood();
    lastGood.update(errorReading());
    expect(lastGood.get(1000)).toBeUndefined();
  });
});
