import { describe, expect, test } from 'vitest';
import { FORECAST } from '../forecast/forecast.ts';
import type { Rule } from '../model/rule.ts';
import { DAY, quarterly } from '../test-support/play.ts';
import { ok } from '../test-support/readings.ts';
import { every, type Row, told } from '../test-support/told.ts';

describe('runway', () => {
  const runway: Rule = { type: 'runway', days: 3 };
  const daily = (...list: readonly number[]) =>
    every(
      DAY,
      list.map((a) => ok(String(a))),
    );
  const rows: readonly Row[] = [
    // Burning 100 a day; P25 of the tiny forecast is 0.8 × the middle.
    {
      title: 'two in a row below P25',
      given: daily(700, 600, 500, 400, 300, 200),
      want: '5:runway_short',
    },
    {
      title: 'calm looks at the middle',
      given: daily(700, 600, 500, 400, 300, 200, 100),
      rules: [{ ...runway, sensitivity: 'calm' }],
      want: '6:runway_short',
    },
    {
      title: 'early looks at P10',
      given: daily(700, 600, 500, 400, 300),
      rules: [{ ...runway, sensitivity: 'early' }],
      want: '4:runway_short',
    },
    {
      title: 'without history nothing is told',
      given: quarterly([ok('9'), ok('8'), ok('7')]),
      want: '',
    },
    {
      title: 'a top-up clears it',
      given: daily(500, 400, 300, 200, 390, 380),
      want: '3:runway_short 5:runway_short.resolved',
    },
    {
      title: 'a top-up that does not last clears nothing',
      given: daily(500, 400, 300, 200, 250, 150),
      want: '3:runway_short',
    },
    {
      title: 'unlimited clears it',
      given: [...daily(500, 400, 300, 200), { atMs: 4 * DAY, reading: ok('Infinity') }],
      want: '3:runway_short 4:runway_short.resolved',
    },
    {
      title: 'a reset that comes first never runs short',
      given: every(
        DAY,
        [500, 400, 300, 200, 100].map((a) =>
          ok(String(a), { resetsAt: '2026-01-05T12:00:00.000Z' }),
        ),
      ),
      want: '',
    },
    {
      title: 'a reset that comes later changes nothing',
      given: every(
        DAY,
        [500, 400, 300, 200].map((a) => ok(String(a), { resetsAt: '2026-03-01T00:00:00.000Z' })),
      ),
      want: '3:runway_short',
    },
    {
      title: 'an account that refills itself is not told',
      given: daily(300, 250, 200, 300, 250, 200, 300, 250, 200, 300, 250, 200, 300, 250, 200),
      rules: [{ ...runway, days: 5, repeatMs: 'never' }],
      want: '2:runway_short 10:runway_short.resolved',
    },
    {
      title: 'but that its recharge did not come',
      given: daily(300, 250, 200, 300, 250, 200, 300, 250, 200, 300, 250, 200, 150, 100),
      rules: [{ ...runway, days: 5, repeatMs: 'never' }],
      want: '2:runway_short 10:runway_short.resolved 13:runway_short',
    },
    {
      title: 'two rules of a type hold both',
      given: daily(1000, 900, 800, 700, 600, 500, 400, 300, 200, 100),
      rules: [
        { ...runway, days: 7 },
        { ...runway, days: 2 },
      ],
      want: '3:runway_short 4:runway_short.again 5:runway_short.again 6:runway_short.again 7:runway_short.again 8:runway_short.again 9:runway_short.again 9:runway_short',
    },
  ];
  test.each(rows)('$title', ({ given, rules = [{ ...runway, repeatMs: 'never' }], want }) => {
    expect(told(given, rules)).toBe(want);
  });
});

test('a top-up ends what runs short, also where it was empty for so long that no burn is known', () => {
  const empty = Array.from({ length: 40 }, () => '0');
  const amounts = ['500', '400', '300', '200', '100', ...empty, '1000', '1000', '1000'];
  const steps = every(
    DAY,
    amounts.map((amount) => ok(amount)),
  );
  expect(told(steps, [{ type: 'runway', days: 3 }], FORECAST)).toMatch(
    /^\d:runway_short (\d+:runway_short\.again )+46:runway_short\.resolved$/,
  );
});
