import { describe, expect, test } from 'vitest';
import { HOUR, read } from '../test-support/hourly-readings.ts';
import { forecastRunway } from './forecast-runway.ts';

describe('what comes in and is used up step by step within hours is burn', () => {
  /** Readings for a week: so much goes with each, and comes in again as soon as no more than `least` is left. */
  const useUp = (pollMs: number, used: number, least: number, added: number) => {
    let left = least + added;
    return Array.from({ length: Math.floor((7 * 24 * HOUR) / pollMs) }, (_, index) => {
      const reading = read((index * pollMs) / HOUR, String(left));
      left -= used;
      if (left <= least) left += added;
      return reading;
    });
  };

  test.each([
    { name: 'two hours', pollMs: HOUR / 4, used: 64, added: 512 },
    { name: 'four hours', pollMs: HOUR / 4, used: 32, added: 512 },
    { name: 'six hours', pollMs: HOUR / 4, used: 20, added: 480 },
    { name: 'five hours, read each hour', pollMs: HOUR, used: 100, added: 500 },
    { name: 'twelve hours', pollMs: HOUR / 2, used: 20, added: 480 },
  ])('$name', ({ pollMs, used, added }) => {
    const readings = useUp(pollMs, used, 100, added);
    const perDay = (used * 24 * HOUR) / pollMs;
    for (let count = readings.length / 2; count <= readings.length; count += 7)
      expect(forecastRunway(readings.slice(0, count))?.burnPerDay).toBeCloseTo(perDay, 6);
  });

  test('an allowance of each day that is used in five hours', () => {
    const readings = Array.from({ length: 24 * 7 * 4 }, (_, index) =>
      read(index / 4, String(Math.max(5, 105 - 20 * ((index / 4) % 24)))),
    );
    const burn = forecastRunway(readings)?.burnPerDay ?? 0;
    expect(burn).toBeGreaterThan(95);
    expect(burn).toBeLessThan(110);
  });

  test('a replica that lags by hours is left out, although its amounts fall', () => {
    const readings = Array.from({ length: 24 * 6 }, (_, index) => {
      const lag = index % 24 >= 12 && index % 24 < 16 ? 3 : 0;
      return read(index, String(10_000 - 10 * (index - lag)));
    });
    expect(forecastRunway(readings)?.burnPerDay).toBeCloseTo(240);
  });
});
