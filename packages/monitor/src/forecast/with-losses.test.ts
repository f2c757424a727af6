import { describe, expect, test } from 'vitest';
import { read, time } from '../test-support/hourly-readings.ts';
import { describeRunway } from './describe-runway.ts';
import { forecastRunway } from './forecast-runway.ts';

/** 10 a day are used for ten days, and 1000 are left. */
const readings = (parts: readonly (readonly [day: number, amount: string])[] | undefined) =>
  Array.from({ length: 41 }, (_, index) => {
    const isLast = index === 40;
    return read(index * 6, String(1100 - index * 2.5), {
      ...(isLast &&
        parts && {
          expiresAt: time(24 * (10 + (parts[0]?.[0] ?? 0))),
          expiring: parts.map(([day, remaining]) => ({ at: time(24 * (10 + day)), remaining })),
        }),
    });
  });

describe('what is lost at a known date does not count beyond it', () => {
  test.each([
    { title: 'nothing is lost', given: [], days: 100, lostAt: undefined },
    { title: 'the rest of a part is', given: [[20, '800']], days: 20 + 20, lostAt: 20 },
    { title: 'all is', given: [[20, '1000']], days: 20, lostAt: 20 },
    { title: 'what is used before is not', given: [[20, '150']], days: 100, lostAt: undefined },
    { title: 'what is lost after all is used is not', given: [[101, '1000']], days: 100 },
    {
      title: 'several, what is lost first is used first',
      given: [
        [5, '100'],
        [30, '400'],
      ],
      // 50 of 100, then 250 of 400, then what is never lost.
      days: 30 + 50,
      lostAt: 5,
    },
    {
      title: 'parts of one day',
      given: [
        [20, '300'],
        [20, '500'],
      ],
      days: 40,
      lostAt: 20,
    },
    { title: 'a date that is there already', given: [[-1, '400']], days: 60 },
  ] as const)('$title', ({ given, days, ...more }) => {
    const found = forecastRunway(readings(given));
    expect(found?.burnPerDay).toBeCloseTo(10, 6);
    expect(found?.days.p50).toBeCloseTo(days, 6);
    const { p10 = 0, p25 = 0, p50 = 0, p90 = 0 } = found?.days ?? {};
    expect([p10, p25, p50, p90]).toEqual([p10, p25, p50, p90].toSorted((x, y) => x - y));
    expect(p90).toBeLessThanOrEqual(forecastRunway(readings([]))?.days.p90 ?? 0);
    if ('lostAt' in more && more.lostAt !== undefined)
      expect(found).toMatchObject({
        expiresAt: time(24 * (10 + more.lostAt)),
        isLossCounted: true,
      });
    else expect(found).not.toHaveProperty('isLossCounted');
  });

  test('and the day it is dry follows', () => {
    expect(forecastRunway(readings([[20, '800']]))?.dryAt?.slice(0, 13)).toBe(
      time(24 * 50).slice(0, 13),
    );
  });

  test('read days ago: the date stays where it is', () => {
    const now = time(24 * 15);
    expect(forecastRunway(readings([[20, '800']]), { now })?.days.p50).toBeCloseTo(35, 6);
  });

  test('in words', () => {
    expect(describeRunway(forecastRunway(readings([[20, '800']])))).toMatch(
      /^about 40 days, 3\d to 4\d, without what expires on 4 Feb$/,
    );
    const unknown = readings(undefined).map((each) => ({ ...each, expiresAt: time(24 * 30) }));
    expect(describeRunway(forecastRunway(unknown))).toMatch(
      /^more than 60 days, but some expires on 4 Feb$/,
    );
  });
});

test.each([
  { given: { at: 'soon', remaining: '5' }, want: 'readings[40].expiring[0].at is not a time' },
  {
    given: { at: time(9), remaining: '5,1' },
    want: 'readings[40].expiring[0].remaining is not an',
  },
])('$want', ({ given, want }) => {
  const broken = readings([]).map((each, index) =>
    index === 40 ? { ...each, expiring: [given] } : each,
  );
  expect(() => forecastRunway(broken)).toThrow(want);
});
