import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Rule } from '../model/rule.ts';
import { seriesKey } from '../model/series.ts';
import { DAY, MINUTE, play, quarterly, type Step } from '../test-support/play.ts';
import { failed, ok, stale } from '../test-support/readings.ts';

const HOUR = 60 * MINUTE;
const ALL: readonly Rule[] = [
  { type: 'low', below: '100', unit: 'acme:credit' },
  { type: 'runway', days: 3 },
  { type: 'empty' },
  { type: 'unreadable' },
  { type: 'topped_up' },
  { type: 'expiring' },
];

/** What happens at some wall times, each a quarter of an hour of life after the one before. */
const shifted = (count: number, shiftOf: (index: number) => number, amount = '50') =>
  Array.from(
    { length: count },
    (_, index): Step => ({
      atMs: 30 * DAY + index * 15 * MINUTE + shiftOf(index),
      reading: ok(amount),
    }),
  );

describe('a clock that is set', () => {
  test.each([
    { title: 'right', shiftOf: () => 0, want: 2 },
    { title: 'an hour back', shiftOf: (index: number) => (index > 20 ? -HOUR : 0), want: 2 },
    { title: 'a year back', shiftOf: (index: number) => (index > 20 ? -365 * DAY : 0), want: 2 },
    { title: 'a day forward', shiftOf: (index: number) => (index > 20 ? DAY : 0), want: 3 },
    {
      title: 'a day forward and back',
      shiftOf: (index: number) => (index > 20 && index < 30 ? DAY : 0),
      want: 2,
    },
    {
      title: 'a year forward and back',
      shiftOf: (index: number) => (index > 20 && index < 30 ? 365 * DAY : 0),
      want: 2,
    },
  ])('$title: no storm, and none is silenced', ({ shiftOf, want }) => {
    // A day and a quarter of life: it is told at once, and again once.
    const low: Rule = { type: 'low', below: '100', unit: 'acme:credit' };
    const { told } = play(shifted(121, shiftOf), [low]);
    expect(told).toHaveLength(want);
  });

  test('points of a series never go back', () => {
    const amounts = [9, 8, 8, 7, 7, 6, 5];
    const given = amounts.map((amount, index) => ({
      atMs: DAY + index * MINUTE - (index > 2 ? HOUR : 0),
      reading: ok(String(amount)),
    }));
    const { background } = play(given, []);
    const points = background.series[0]?.points ?? [];
    expect(points.map(({ remaining }) => remaining)).toEqual(['9', '8', '7', '6', '5']);
    const times = points.flatMap(({ at, seenAt }) => [at, seenAt]);
    expect(times).toEqual([...times].sort());
  });

  test('a cooldown from the future ends', () => {
    const low: Rule = { type: 'low', below: '100', unit: 'acme:credit' };
    const given = [
      ...quarterly([ok('9'), ok('9'), ok('900')], 365 * DAY),
      ...Array.from({ length: 120 }, (_, index) => ({
        atMs: index * 15 * MINUTE,
        reading: ok('9'),
      })),
    ];
    expect(play(given, [low]).told.map(({ type }) => type)).toEqual([
      'balance.low',
      'balance.low.resolved',
      'balance.low',
    ]);
  });
});

const reading = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -5, max: 200 }).map((amount) => ok(String(amount))) },
  fc.integer({ min: 0, max: 90 }).map((amount) =>
    ok(String(amount), {
      others: [
        {
          id: 'grant',
          relation: 'separate',
          remaining: '5',
          unit: 'acme:credit',
          expiresAt: '2026-02-01T00:00:00.000Z',
        },
      ],
    }),
  ),
  fc
    .integer({ min: 0, max: 200 })
    .map((amount) => ok(String(amount), { account: 'b', poolId: 'pool' })),
  fc
    .integer({ min: 0, max: 200 })
    .map((amount) => ok(String(amount), { account: 'c', poolId: 'pool' })),
  fc
    .constantFrom('timeout', 'unauthorized', 'payment_required', 'aborted')
    .map((kind) => failed(kind as 'timeout')),
  fc.constant(stale('50', 'network')),
);

const sequence = fc
  .array(fc.tuple(reading, fc.integer({ min: -2 * HOUR, max: 2 * DAY })), { maxLength: 40 })
  .map((list) => {
    let atMs = 30 * DAY;
    return list.map(([given, step]): Step => {
      atMs += step;
      return { atMs, reading: given };
    });
  });

describe('whoever judges', () => {
  test('a restart between any two readings changes nothing', () => {
    fc.assert(
      fc.property(sequence, (steps) => {
        const text = (given: ReturnType<typeof play>) => JSON.stringify(given);
        const restarted = play(steps, ALL, (background) => JSON.parse(JSON.stringify(background)));
        expect(text(restarted)).toBe(text(play(steps, ALL)));
      }),
      { numRuns: 300 },
    );
  });

  test('episodes alternate: opened, resolved, opened with the next number', () => {
    fc.assert(
      fc.property(sequence, (steps) => {
        const open = new Map<string, number>();
        const last = new Map<string, number>();
        for (const { episodes } of play(steps, ALL).judgements)
          for (const { episode } of episodes) {
            const key = JSON.stringify([episode.subject, episode.rule]);
            const isNews =
              episode.type === 'grant.expiring' || episode.type === 'balance.topped_up';
            if (episode.resolvedAt === undefined || isNews) {
              expect(open.has(key)).toBe(false);
              expect(episode.number).toBe((last.get(key) ?? 0) + 1);
              last.set(key, episode.number);
              if (!isNews) open.set(key, episode.number);
            } else {
              expect(open.get(key)).toBe(episode.number);
              open.delete(key);
            }
          }
      }),
      { numRuns: 300 },
    );
  });

  test('the same reading judged twice makes the same messages', () => {
    fc.assert(
      fc.property(sequence, (steps) => {
        const ids = (given: ReturnType<typeof play>) => given.told.map(({ id }) => id);
        const first = ids(play(steps, ALL));
        expect(ids(play(steps, ALL))).toEqual(first);
        expect(new Set(first).size).toBe(first.length);
      }),
      { numRuns: 100 },
    );
  });

  test('the readings a failure comes between are told as if it had not: nothing of money but empty', () => {
    fc.assert(
      fc.property(sequence, (steps) => {
        const money = (given: readonly Step[]) =>
          play(given, [
            { type: 'low', below: '100', unit: 'acme:credit' },
            { type: 'runway', days: 3 },
          ]).told.map(({ id }) => id);
        expect(money(steps)).toEqual(money(steps.filter((step) => step.reading.status === 'ok')));
      }),
      { numRuns: 200 },
    );
  });
});

test('every memory is found again: by its account, or by a series that the account shows', () => {
  fc.assert(
    fc.property(sequence, (steps) => {
      const { judgements, background } = play(steps, ALL);
      const subjects = [
        ...background.series.map(seriesKey),
        ...background.states.map(({ provider, account }) => `${provider} account:${account}`),
      ];
      for (const { memories } of judgements)
        for (const { subject } of memories) expect(subjects).toContain(subject);
    }),
    { numRuns: 100 },
  );
});

test('ten accounts that flap: one alert an episode, at most one in a day', () => {
  const low: Rule = { type: 'low', below: '100', unit: 'acme:credit', repeatMs: 'never' };
  const days = 5;
  const steps = Array.from({ length: days * 96 }, (_, round) =>
    Array.from(
      { length: 10 },
      (_, index): Step => ({
        atMs: round * 15 * MINUTE + index,
        reading: ok((round + index) % 6 < 3 ? '90' : '160', { account: `team-${index}` }),
      }),
    ),
  ).flat();
  const { judgements } = play(steps, [low]);
  const opened = judgements.flatMap(({ episodes }) =>
    episodes.filter(({ episode }) => episode.resolvedAt === undefined),
  );
  for (let index = 0; index < 10; index += 1) {
    const ofOne = opened.filter(({ episode }) => episode.facts.accounts[0] === `team-${index}`);
    expect(ofOne.length).toBeLessThanOrEqual(days);
    expect(ofOne.length).toBeGreaterThanOrEqual(days - 1);
    expect(ofOne.map(({ episode }) => episode.number)).toEqual(ofOne.map((_, place) => place + 1));
    for (const { messages } of ofOne) expect(messages).toHaveLength(1);
  }
});
