import { describe, expect, test } from 'vitest';
import { parse, read, time } from '../test-support/hourly-readings.ts';
import { forecastRunway } from './forecast-runway.ts';

describe('money that expires', () => {
  /** Of 1000, 10 a day are used. On the tenth day 800 of the rest are lost; the last grant never is. */
  const readings = Array.from({ length: 4 * 16 }, (_, index) => {
    const hour = index * 6;
    const isLost = hour >= 240;
    return read(hour, String((isLost ? 300 : 1000) - (10 * hour) / 24), {
      ...(!isLost && { expiresAt: time(240) }),
    });
  });
  const after = (days: number) =>
    forecastRunway(readings.filter(({ at }) => at <= time(days * 24)));

  test('is not used', () => {
    for (const days of [5, 9.5, 10, 10.25, 11, 15]) {
      expect(after(days)?.burnPerDay).toBeCloseTo(10, 6);
      expect(after(days)?.rough).toBe(false);
    }
    expect(after(10.25)?.days.p50).toBeCloseTo((300 - 102.5) / 10);
  });

  test('is told before, where it is lost before the middle', () => {
    expect(after(5)).toMatchObject({ expiresAt: time(240) });
    expect(after(11)).not.toHaveProperty('expiresAt');
    const soon = readings.slice(0, 20).map((each) => ({ ...each, expiresAt: time(24 * 400) }));
    expect(forecastRunway(soon)).not.toHaveProperty('expiresAt');
  });

  test.each([
    { name: 'hours before its date', given: 240 + 10 },
    { name: 'a day after it', given: 240 - 24 },
  ])('is not used either where it is lost $name', ({ given }) => {
    const other = readings.map(({ expiresAt, ...each }) =>
      expiresAt === undefined ? each : { ...each, expiresAt: time(given) },
    );
    expect(forecastRunway(other)?.burnPerDay).toBeCloseTo(10, 6);
  });

  test('and is used up before is used', () => {
    const used = [
      ...parse('0:100 24:90', { expiresAt: time(24 * 90) }),
      ...parse('48:80 72:70', { expiresAt: time(24 * 120) }),
    ];
    expect(forecastRunway(used)?.burnPerDay).toBeCloseTo(10, 6);
  });
});
