import type { BalanceReading } from '@fuelgauge/core';
import { describe, expect, test } from 'vitest';
import type { Rule } from '../model/rule.ts';
import { DAY, MINUTE, play, START, type Step } from '../test-support/play.ts';
import { failed, ok, stale } from '../test-support/readings.ts';

const EVERY = 60 * MINUTE;
const ROUNDS = (30 * DAY) / EVERY;
const RULES: readonly Rule[] = [
  { type: 'low', below: '150', unit: 'acme:credit', repeatMs: 'never' },
  { type: 'runway', days: 3, repeatMs: 'never' },
  { type: 'empty', repeatMs: 'never' },
  { type: 'unreadable', repeatMs: 'never' },
  { type: 'topped_up' },
  { type: 'expiring' },
];

/** A balance that burns so much a day, by the hour of the day, until something else happens. */
function live(
  start: number,
  perDay: (day: number) => number,
  events: (day: number, hour: number, balance: number) => number | BalanceReading | undefined,
): readonly Step[] {
  let balance = start;
  return Array.from({ length: ROUNDS }, (_, round): Step => {
    const [day, minute] = [Math.floor((round * EVERY) / DAY), (round * 60) % 1440];
    if (round > 0) balance = Math.max(0, balance - perDay(day) / 24);
    const event = events(day, minute / 60, balance);
    if (typeof event === 'number') balance = event;
    return {
      atMs: round * EVERY,
      reading: typeof event === 'object' ? event : ok(balance.toFixed(3)),
    };
  });
}

/** How often each was told. */
function count(steps: readonly Step[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { type } of play(steps, RULES).told) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
}

describe('a month', () => {
  const rows: readonly {
    title: string;
    given: readonly Step[];
    want: Readonly<Record<string, number>>;
  }[] = [
    {
      title: 'idle',
      given: live(
        500,
        () => 0,
        () => undefined,
      ),
      want: {},
    },
    {
      title: 'steady, and enough',
      given: live(
        9000,
        () => 100,
        () => undefined,
      ),
      want: {},
    },
    {
      title: 'runs dry once, and is topped up late',
      given: live(
        1000,
        () => 100,
        (day, hour) => (day === 12 && hour === 0 ? 5000 : undefined),
      ),
      want: {
        'balance.runway_short': 1,
        'balance.runway_short.resolved': 1,
        'balance.low': 1,
        'balance.low.resolved': 1,
        'balance.empty': 1,
        'balance.empty.resolved': 1,
        'balance.topped_up': 1,
      },
    },
    {
      title: 'topped up in time, three times',
      given: live(
        1000,
        () => 100,
        (day, hour, balance) =>
          hour === 12 && [8, 16, 24].includes(day) ? balance + 800 : undefined,
      ),
      want: {
        'balance.runway_short': 3,
        'balance.runway_short.resolved': 3,
        'balance.topped_up': 3,
      },
    },
    {
      title: 'refilled by itself each day: short until that is known',
      given: live(
        300,
        () => 100,
        (_day, _hour, balance) => (balance < 200 ? balance + 100 : undefined),
      ),
      want: {
        'balance.runway_short': 1,
        'balance.runway_short.resolved': 1,
        'balance.topped_up': 29,
      },
    },
    {
      title: 'a vendor that is down for two nights, and short failures',
      given: live(
        9000,
        () => 100,
        (day, hour) =>
          (day === 5 || day === 20) && hour < 6
            ? failed('timeout')
            : hour === 13
              ? stale('9000', 'network')
              : undefined,
      ),
      want: { 'balance.unreadable': 2, 'balance.unreadable.resolved': 2 },
    },
    {
      title: 'a key that is revoked',
      given: live(
        9000,
        () => 100,
        (day) => (day >= 10 && day < 12 ? failed('unauthorized') : undefined),
      ),
      want: { 'balance.unreadable': 1, 'balance.unreadable.resolved': 1 },
    },
    {
      title: 'one blip of an old answer a day',
      given: live(
        3900,
        () => 100,
        (day, hour, balance) => (hour === 7 && day > 0 ? ok((balance + 20).toFixed(3)) : undefined),
      ),
      want: {},
    },
    {
      title: 'a grant that expires',
      given: live(
        9000,
        () => 100,
        () => undefined,
      ).map(({ atMs, reading }) => ({
        atMs,
        reading: ok(reading.status === 'ok' ? reading.balance.remaining : '0', {
          others: [
            {
              id: 'grant',
              relation: 'separate',
              remaining: '50',
              unit: 'acme:credit',
              expiresAt: new Date(START + 29.5 * DAY).toISOString(),
            },
          ],
        }),
      })),
      want: { 'grant.expiring': 3 },
    },
  ];
  test.each(rows)('$title', ({ given, want }) => {
    expect(count(given)).toEqual(want);
  });
});
