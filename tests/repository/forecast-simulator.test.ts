import { describe, expect, test } from 'vitest';
import { type Account, createAccount, trueDaysLeft } from '../../bench/forecast/account.ts';
import { createCase } from '../../bench/forecast/accuracy.ts';
import { type Check, listAlarms } from '../../bench/forecast/alarm-rule.ts';
import { readAccount } from '../../bench/forecast/readings.ts';

test('a seed is one world, and another seed another', () => {
  const read = (seed: number) => readAccount(createAccount(seed, 10), seed);
  expect(read(7)).toEqual(read(7));
  expect(read(8)).not.toEqual(read(7));
  expect(createCase(7)).toEqual(createCase(7));
});

test('what is used is what is gone, but for what came in', () => {
  const { usage, left, topUpHours } = createAccount(3, 40);
  const quiet = [...left.keys()].filter(
    (hour) => hour > 0 && !topUpHours.includes(hour) && (left[hour] ?? 0) > 0,
  );
  const missing = quiet.filter((hour) => {
    const gone = (left[hour - 1] ?? 0) - (left[hour] ?? 0);
    return Math.abs(gone - (usage[hour] ?? 0)) > 1e-9 * (left[hour] ?? 1);
  });
  // Refunds, a few in a month.
  expect(missing.length).toBeLessThan(8);
});

test.each([
  { name: 'three days of one each hour', balance: 72, want: 3 },
  { name: 'half an hour', balance: 0.5, want: 0.5 / 24 },
  { name: 'longer than anybody asks', balance: 1e6, want: 60 },
])('the truth is when what is wanted has used it up: $name', ({ balance, want }) => {
  const usage = new Float64Array(61 * 24).fill(1);
  const left = new Float64Array(61 * 24).fill(balance);
  expect(trueDaysLeft({ usage, left } as unknown as Account, 0)).toBeCloseTo(want);
});

describe('an alarm is raised twice in a row below 3 days, and ended at 4.5 or by a top-up', () => {
  const check = (daysLeft: number | undefined, index: number): Check => ({
    hour: index * 3,
    daysLeft,
    isToppedUp: false,
  });
  test.each([
    { name: 'once', given: [2, 4, 2, 4], want: [] },
    { name: 'twice', given: [2, 2.9], want: [[3, Number.POSITIVE_INFINITY]] },
    {
      name: 'with nothing known between',
      given: [2, undefined, 2],
      want: [[6, Number.POSITIVE_INFINITY]],
    },
    { name: 'around the limit', given: [2, 2, 3.5, 2, 4.4, 2, 4.6], want: [[3, 18]] },
  ])('$name', ({ given, want }) => {
    const alarms = listAlarms(given.map(check)).map(({ openedAt, endedAt }) => [openedAt, endedAt]);
    expect(alarms).toEqual(want);
  });

  test('and raised anew when little was topped up', () => {
    const checks = [2, 2, 2.5, 2.5].map(check);
    const toppedUp = checks.map((each, index) => ({ ...each, isToppedUp: index === 2 }));
    expect(listAlarms(toppedUp).map(({ openedAt }) => openedAt)).toEqual([3, 9]);
  });
});
