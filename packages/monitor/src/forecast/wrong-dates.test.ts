import { describe, expect, test } from 'vitest';
import { HOUR, parse, read, time } from '../test-support/hourly-readings.ts';
import { forecastRunway } from './forecast-runway.ts';

/** 10 a day are used for ten days, read each hour. */
const sound = Array.from({ length: 241 }, (_, hour) => read(hour, String(200 - (10 * hour) / 24)));
const now = time(240);
const amountAt = (hour: number) => sound[hour]?.remaining ?? '';

describe('one reading that a wrong clock dated', () => {
  test.each([
    ...[20, 60, 365, 3650, 20_000].map((days) => ({
      title: `${days} days early`,
      hour: -24 * days,
    })),
    ...[40, 365, 3650].map((days) => ({ title: `${days} days late`, hour: 24 * days })),
  ])('$title moves no forecast', ({ hour }) => {
    const want = forecastRunway(sound, { now });
    // Read at the beginning, in the middle or near the end, and given in that place or where it sorts.
    for (const place of [1, 120, 239]) {
      const stray = read(hour, amountAt(place));
      const inPlace = [...sound.slice(0, place), stray, ...sound.slice(place)];
      expect(forecastRunway(inPlace, { now })).toEqual(want);
      expect(forecastRunway(inPlace)).toEqual(want);
      if (hour < 0) expect(forecastRunway([stray, ...sound], { now })).toEqual(want);
    }
  });

  test('late and read last: its amount is the newest', () => {
    const found = forecastRunway([...sound, read(240 + 24 * 365, '99')], { now: time(241) });
    expect(found?.days.p50).toBeCloseTo(99 / 10, 0);
  });

  test('late, read last and without a now: nothing is known', () => {
    expect(forecastRunway([...sound, read(240 + 24 * 365, '99')])).toBeNull();
  });
});

describe('a time without a reading', () => {
  test.each([
    { title: 'of a week is spread', given: '0:200 168:130', want: 10 },
    { title: 'of weeks, as all others are', given: '0:500 336:360 672:220 1008:80', want: 10 },
    {
      title: 'that is longer than all else says nothing',
      given: '0:900 480:200 504:190',
      want: 10,
    },
  ])('$title', ({ given, want }) => {
    expect(forecastRunway(parse(given))?.burnPerDay).toBeCloseTo(want, 6);
  });

  test('of years beside it leaves a young history young', () => {
    const young = sound.slice(0, 20);
    expect(forecastRunway([read((-5 * 365 * 24 * HOUR) / HOUR, '5000'), ...young])).toBeNull();
  });
});
