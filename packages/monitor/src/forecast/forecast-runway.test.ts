import { describe, expect, test } from 'vitest';
import { HOUR, parse, read, time } from '../test-support/hourly-readings.ts';
import { forecastRunway, forecastSeries } from './forecast-runway.ts';

describe('where nothing is known there is no number', () => {
  test.each([
    { name: 'nothing was read', given: '' },
    { name: 'one reading', given: '0:100' },
    { name: 'less than 24 hours', given: '0:100 23:90' },
    { name: 'nothing was burned', given: '0:100 48:100' },
    { name: 'nothing but rises', given: '0:100 24:200 48:300' },
    { name: 'a day of rises in between counts for nothing', given: '0:100 20:90 44:200 47:190' },
    { name: 'it is unlimited', given: '0:100 24:90 48:80 49:Infinity' },
    { name: 'it was unlimited', given: '0:Infinity 48:100' },
    { name: 'it was empty all the time', given: '0:0 48:0' },
    { name: 'a debt that stays', given: '0:-5 48:-5' },
    { name: 'equal times', given: '0:100 0:90 0:80' },
  ])('$name', ({ given }) => {
    expect(forecastRunway(parse(given))).toBeNull();
  });
});

describe('burn a day, and days left in the middle', () => {
  test.each([
    { name: '24 hours are enough', given: '0:100 24:90', burn: 10, days: 9 },
    { name: 'a top-up is no burn', given: '0:100 24:90 30:290 54:280', burn: 10, days: 28 },
    { name: 'a fall over several days is spread', given: '0:100 96:60', burn: 10, days: 6 },
    {
      name: 'what was burned beside a rise is not known',
      given: '0:100 24:90 48:91 72:81',
      burn: 10,
      days: 8.1,
    },
    {
      name: 'nothing can be burned of nothing',
      given: '0:20 24:10 48:0 120:0 121:50 145:40',
      burn: 10,
      days: 4,
    },
    { name: 'a debt has no days left', given: '0:10 24:0 48:-10', burn: 10, days: 0 },
    {
      name: 'an amount with more digits than a number has',
      given: '0:12345678901234567890.1 24:12345678901234567889.1',
      burn: 1,
      days: 12345678901234567000,
    },
    {
      name: 'more than a date can say',
      given: '0:1000000000000000000000000000000 24:999999999999999999999999999999',
      burn: 1,
      days: 1e30,
    },
    {
      name: 'the least there is',
      given: '0:0.000000000000000000000000000002 24:0.000000000000000000000000000001',
      burn: 1e-30,
      days: 1,
    },
    {
      name: 'equal times: what was read later counts',
      given: '0:100 24:50 24:90',
      burn: 10,
      days: 9,
    },
    {
      name: 'one old answer of another account of the pool',
      given: '0:100 12:95 13:100 14:94 24:90',
      burn: 10,
      days: 9,
    },
    {
      name: 'old answers at every second reading',
      given: '0:100 1:100 6:97.5 7:100 12:95 13:100 18:92.5 19:100 24:90',
      burn: 10,
      days: 9,
    },
    {
      name: 'old answers of two accounts',
      given: '0:100 6:97.5 7:100 8:99 12:95 13:100 14:98 24:90',
      burn: 10,
      days: 9,
    },
    {
      name: 'an old answer of before a top-up',
      given: '0:100 24:90 25:290 26:90 27:290 49:280',
      burn: 10,
      days: 28,
    },
    {
      name: 'a top-up that is used up at once is burn',
      given: '0:20 24:10 25:70 49:10',
      burn: 35,
      days: 10 / 35,
    },
  ])('$name', ({ given, burn, days }) => {
    const runway = forecastRunway(parse(given));
    expect(runway?.burnPerDay).toSatisfy((value: number) => Math.abs(value / burn - 1) < 0.05);
    expect(runway?.days.p50).toSatisfy((value: number) => Math.abs(value - days) <= days * 0.05);
    expect(Object.values(runway?.days ?? {})).not.toContain(Number.NaN);
  });
});

test('the order of the readings does not matter', () => {
  const readings = parse('0:100 12:96 24:90 36:88 48:80 50:180 72:170');
  expect(forecastRunway([...readings].reverse())).toEqual(forecastRunway(readings));
});

describe('stretches', () => {
  test('points say for how long nothing was burned', () => {
    const point = { at: time(0), seenAt: time(72), remaining: '100' };
    const points = [point, { at: time(73), seenAt: time(96), remaining: '90' }];
    expect(forecastSeries({ points })).toEqual(
      forecastRunway(parse('0:100 30:100 72:100 73:90 80:90 96:90')),
    );
  });

  test('a point that was seen before it was read lasts for no time', () => {
    const points = [
      { ...read(0, '100'), seenAt: time(-5) },
      { ...read(24, '90'), seenAt: time(24) },
    ];
    expect(forecastSeries({ points })).toEqual(forecastRunway(parse('0:100 24:90')));
  });
});

describe('an allowance that is restored', () => {
  const resetsAt = time(24 * 4);
  const readings = [...parse('0:100 24:90', { resetsAt }), read(48, '80', { resetsAt })];

  test('before it is dry does not run short', () => {
    expect(forecastRunway(readings)).toMatchObject({
      dryAt: null,
      resetsAt,
      daysToReset: 2,
      days: { p50: expect.closeTo(8, 1) },
    });
  });

  test('after it is dry changes nothing', () => {
    const late = readings.map((each) => ({ ...each, resetsAt: time(24 * 40) }));
    expect(forecastRunway(late)).toMatchObject({
      dryAt: time(24 * 10),
      resetsAt: time(24 * 40),
      daysToReset: 38,
    });
  });

  test('is no burn, whatever is left after it', () => {
    const restored = [...parse('0:100 24:90', { resetsAt: time(30) }), ...parse('36:20 60:10')];
    expect(forecastRunway(restored)?.burnPerDay).toBeCloseTo(10);
    const equal = [...parse('0:100 24:90', { resetsAt: time(30) }), ...parse('36:90 60:80')];
    expect(forecastRunway(equal)?.burnPerDay).toBeCloseTo(10);
  });

  test('and that nobody has read since says nothing of what is left', () => {
    expect(forecastRunway(readings, { now: time(24 * 4 + 1) })).toBeNull();
  });

  test('is passed where it is in the past', () => {
    const past = readings.map((each) => ({ ...each, resetsAt: time(-1) }));
    expect(forecastRunway(past)).toEqual(forecastRunway(parse('0:100 24:90 48:80')));
  });
});

describe('now', () => {
  const readings = parse('0:100 24:90 48:80');
  const left = (now?: string | Date) => forecastRunway(readings, now === undefined ? {} : { now });

  test.each([
    { name: 'the last reading', now: time(48), days: 8 },
    { name: 'before it, as of a clock that was set back', now: time(0), days: 8 },
    { name: 'a day later: a day has passed', now: time(72), days: 7 },
    { name: 'when the middle has passed', now: time(48 + 24 * 9), days: 0 },
  ])('$name', ({ now, days }) => {
    expect(left(now)?.days.p50).toBeCloseTo(days, 6);
    expect(left(new Date(now))).toEqual(left(now));
  });

  test('when the far end has passed, nobody knows what is left', () => {
    expect(left(time(48 + 24 * 9))?.days.p90).toBeGreaterThan(0);
    expect(left(time(48 + 24 * 100))).toBeNull();
  });

  test('a figure that the vendor dates long ago, read just now, is known', () => {
    const late = [...readings, read(72, '1', { asOf: time(49) })];
    expect(forecastRunway(late, { now: time(72) })?.days).toMatchObject({ p50: 0, p90: 0 });
  });

  test('what was empty when it was read last is empty', () => {
    const empty = [...readings, ...parse('72:0')];
    expect(forecastRunway(empty, { now: time(24 * 100) })?.days).toMatchObject({ p10: 0, p90: 0 });
  });

  // In a store time never goes back: what is read after a clock was right again is dated a millisecond later each.
  const ahead = (hours: number) => 24 * 365 + hours / 3_600_000;
  test.each([
    { name: 'before the clock was a year ahead', now: 48, given: '0:100 24:90 48:80', days: 8 },
    {
      name: 'as it was right again',
      now: 49,
      given: `0:100 24:90 48:80 ${ahead(0)}:80`,
      days: 8,
    },
    {
      name: 'days later',
      now: 24 * 6,
      given: `0:100 24:90 48:80 ${ahead(0)}:80 ${ahead(1)}:70 ${ahead(2)}:60 ${ahead(3)}:50 ${ahead(4)}:40`,
      days: 4,
    },
    {
      name: 'days later, where a stretch went on into the wrong time',
      now: 24 * 6,
      given: `0:100 24:90 48:80 ${ahead(1)}:70 ${ahead(2)}:60 ${ahead(3)}:50 ${ahead(4)}:40`,
      seen: ahead(0),
      days: 4,
    },
  ])('readings of a clock that was ahead: $name', ({ now, given, seen, days }) => {
    const dated = parse(given).map((each) =>
      seen !== undefined && each.at === time(48) ? { ...each, seenAt: time(seen) } : each,
    );
    const runway = forecastRunway(dated, { now: time(now) });
    expect(runway?.burnPerDay).toBeCloseTo(10, 0);
    expect(runway?.days.p50).toBeCloseTo(days, 0);
    expect(runway?.dryAt).toBe(
      new Date(Date.parse(time(now)) + Number(runway?.days.p50) * 24 * HOUR).toISOString(),
    );
  });

  test('the day when it is dry stays', () => {
    expect(left(time(72))?.dryAt).toBe(left()?.dryAt);
  });
});

describe('the vendor’s own time', () => {
  test('dates the burn, so that a late answer stands where it belongs', () => {
    const settled = [0, 24, 48].map((hour) =>
      read(hour + 10, String(100 - (hour / 24) * 10), { asOf: time(hour) }),
    );
    const late = read(59, '90', { asOf: time(24) });
    const runway = forecastRunway([...settled, late]);
    expect(runway?.burnPerDay).toBeCloseTo(10);
    // 59 was read last; the figure is 11 hours old by then.
    expect(runway?.days.p50).toBeCloseTo(8 - 11 / 24);
  });

  test('is believed a day back: an account that rests is not a figure that lags', () => {
    const used = parse('0:100 24:90', { asOf: time(24) });
    const resting = [48, 72, 96].map((hour) => read(hour, '90', { asOf: time(24) }));
    const runway = forecastRunway([...used, ...resting]);
    expect(runway?.days.p50).toBeGreaterThan(15);
  });

  test('in the future is ours', () => {
    const ahead = parse('0:100 24:90').map((each) => ({ ...each, asOf: time(1000) }));
    expect(forecastRunway(ahead)).toEqual(forecastRunway(parse('0:100 24:90')));
  });

  test('of a top-up: what was burned beside it is not known', () => {
    const told = [
      ...parse('0:100 24:90', { toppedUpAt: time(-5) }),
      ...parse('48:89 72:79', { toppedUpAt: time(30) }),
    ];
    expect(forecastRunway(told)?.burnPerDay).toBeCloseTo(10);
  });
});

describe('rough', () => {
  const day = (index: number, burned: readonly number[]) =>
    read(24 * index, String(1000 - burned.slice(0, index).reduce((sum, each) => sum + each, 0)));
  const days = (...burned: number[]) => [...burned, 0].map((_, index) => day(index, burned));

  test.each([
    { name: 'two days say little', given: days(10, 10), want: true },
    { name: 'equal days', given: days(10, 10, 10, 10, 10, 10), want: false },
    { name: 'one day in ten', given: days(0, 0, 0, 0, 100, 0, 0, 0, 0, 0), want: true },
  ])('$name', ({ given, want }) => {
    expect(forecastRunway(given)?.rough).toBe(want);
  });

  test('nothing left is certain', () => {
    expect(forecastRunway(parse('0:10 24:0'))).toMatchObject({
      rough: false,
      days: { p10: 0, p25: 0, p50: 0, p90: 0 },
      dryAt: time(24),
    });
  });
});

describe('what is no reading', () => {
  test.each([
    { given: [{ at: 'yesterday', remaining: '1' }], want: 'readings[0].at is not a time' },
    { given: [read(0, '1'), read(1, '1,5')], want: 'readings[1].remaining is not an amount' },
    { given: [read(0, 'NaN')], want: 'readings[0].remaining is not an amount' },
    { given: [read(0, '-Infinity')], want: 'readings[0].remaining is not an amount' },
    { given: [read(0, '1e5')], want: 'readings[0].remaining is not an amount' },
    { given: [read(0, 5 as never)], want: 'readings[0].remaining is not an amount' },
    { given: [read(0, '1', { asOf: '' })], want: 'readings[0].asOf is not a time' },
    { given: [read(0, '1', { resetsAt: 'soon' })], want: 'readings[0].resetsAt is not a time' },
  ])('$want', ({ given, want }) => {
    expect(() => forecastRunway(given)).toThrow(TypeError);
    expect(() => forecastRunway(given)).toThrow(want);
  });

  test('now is no time', () => {
    expect(() => forecastRunway(parse('0:9 24:8'), { now: 'soon' })).toThrow('now is not a time');
  });
});
