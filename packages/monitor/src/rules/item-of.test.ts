import type { OtherBalance } from '@fuelgauge/core';
import { expect, test } from 'vitest';
import { findTopUps } from '../forecast/find-top-ups.ts';
import { FORECAST } from '../forecast/forecast.ts';
import type { Rule } from '../model/rule.ts';
import { DAY, MINUTE, play } from '../test-support/play.ts';
import { ok } from '../test-support/readings.ts';

type Grant = Omit<Partial<OtherBalance>, 'remaining'> & { readonly remaining: string };

const list = (grants: readonly Grant[], relation: OtherBalance['relation']) =>
  grants.map((grant, index) => ({ id: 'grant', index, relation, unit: 'acme:credit', ...grant }));

const MARCH = '2026-03-01T00:00:00.000Z';
const JUNE = '2026-06-01T00:00:00.000Z';
const twice = (grants: readonly Grant[]) => [grants, grants];

/** Readings six hours apart, of a list of grants and nothing else that changes. */
function playLists(
  lists: readonly (readonly Grant[])[],
  relation: OtherBalance['relation'] = 'part',
) {
  const rules: readonly Rule[] = [{ type: 'topped_up', target: { amount: 'grant' } }];
  const steps = lists.map((grants, index) => ({
    atMs: DAY + index * 360 * MINUTE,
    reading: ok('1000', { others: list(grants, relation) }),
  }));
  return play(steps, rules, (background) => background, FORECAST);
}

/** Readings in which the first grant is used up and gone, and the next one stands in its place. */
const usedUp = (facts: readonly Partial<OtherBalance>[]) => {
  const of = (...amounts: readonly (string | undefined)[]) =>
    amounts.flatMap((remaining, index) =>
      remaining === undefined ? [] : { ...facts[index], remaining },
    );
  return [
    ...[of('30', '500'), of('20', '500'), of('10', '500'), of('1', '500')],
    ...[of(undefined, '495'), of(undefined, '490'), of(undefined, '485'), of(undefined, '480')],
  ];
};

test.each([
  { title: 'by their dates', facts: [{ expiresAt: MARCH }, { expiresAt: JUNE }] },
  { title: 'by when they begin', facts: [{ startsAt: MARCH }, { startsAt: JUNE }] },
  { title: 'by their totals', facts: [{ total: '100' }, { total: '500' }] },
  { title: 'by how many there are', facts: [{}, {}] },
  { title: 'alike in all, by how many', facts: [{ expiresAt: MARCH }, { expiresAt: MARCH }] },
])('grants of a list are told apart $title', ({ facts }) => {
  const { told, background } = playLists(usedUp(facts));
  expect(told).toEqual([]);
  const first = background.series.find(({ amount }) => amount === 'grant.0');
  expect(findTopUps(first?.points ?? [])).toEqual([]);
  expect(FORECAST.forecastSeries({ points: first?.points ?? [] })?.burnPerDay ?? 20).toBeCloseTo(
    20,
    6,
  );
});

const amounts = (...remaining: readonly string[]) => remaining.map((each) => ({ remaining: each }));

test.each([
  {
    title: 'another order of the same is no top-up',
    given: [...twice(amounts('5', '10')), ...twice(amounts('10', '5')), amounts('9', '5')],
    want: [],
  },
  {
    title: 'nor is one with something used meanwhile',
    given: [...twice(amounts('5', '10')), ...twice(amounts('9', '4')), amounts('8', '4')],
    want: [],
  },
  {
    title: 'more than there was in any order is one',
    given: [...twice(amounts('5', '10')), ...twice(amounts('25', '10')), amounts('24', '10')],
    want: ['20'],
  },
  {
    title: 'one that is new is none of those that were there',
    given: [...twice(amounts('5')), ...twice(amounts('50', '5')), amounts('49', '5')],
    want: [],
  },
])('of grants that nothing tells apart $title', ({ given, want }) => {
  for (const relation of ['part', 'separate'] as const)
    expect(playLists(given, relation).told.map(({ facts }) => facts.added)).toEqual(want);
});

test('an amount that stands in for a headline is another one than the next that does', () => {
  const rules: readonly Rule[] = [{ type: 'topped_up' }];
  const steps = [
    ...['5', '4', '3'].map((remaining) => ok(remaining, { id: 'earned' })),
    ...['90', '89', '88'].map((remaining) => ok(remaining, { id: 'bundled' })),
  ].map((reading, index) => ({ atMs: DAY + index * 360 * MINUTE, reading }));
  expect(play(steps, rules, (background) => background, FORECAST).told).toEqual([]);
});
