import type { BalanceReading, OtherBalance } from '@fuelgauge/core';
import { describe, expect, test } from 'vitest';
import type { Rule } from '../model/rule.ts';
import { DAY, quarterly } from '../test-support/play.ts';
import { failed, ok, stale } from '../test-support/readings.ts';
import { amounts, every, HOUR, low, type Row, told } from '../test-support/told.ts';

type Relation = OtherBalance['relation'];

describe('low', () => {
  const rows: readonly Row[] = [
    { title: 'two in a row fire once', given: amounts(120, 99, 98, 97, 96), want: '2:low' },
    { title: 'one is none', given: amounts(120, 99, 100, 99, 100), want: '' },
    { title: 'the threshold itself is enough', given: amounts(100, 100, 100), want: '' },
    {
      title: 'a failure between is no reading',
      given: quarterly([ok('99'), failed('timeout'), ok('98')]),
      want: '2:low',
    },
    {
      title: 'stale readings are none',
      given: quarterly([ok('99'), stale('99', 'timeout'), stale('99', 'timeout')]),
      want: '',
    },
    // A rise that is smaller than half a day's burn is no top-up: a refund.
    {
      title: 'clears at 1.5 times, without a top-up',
      given: [
        ...every(DAY, [ok('1000'), ok('500'), ok('99')]),
        ...quarterly([ok('98'), ok('149'), ok('150')], 2 * DAY + HOUR),
      ],
      want: '3:low 5:low.resolved',
    },
    {
      title: 'clears at a confirmed top-up above the threshold',
      given: amounts(99, 98, 110, 109),
      want: '1:low 3:low.resolved',
    },
    {
      title: 'a top-up that is not enough clears nothing',
      given: amounts(20, 19, 60, 59, 58),
      want: '1:low',
    },
    {
      title: 'a rise for one reading is no top-up',
      given: amounts(99, 98, 120, 97, 96),
      want: '1:low',
    },
    {
      title: 'another unit is not judged',
      given: quarterly([ok('1', { unit: 'USD' }), ok('1', { unit: 'USD' })]),
      want: '',
    },
    { title: 'unlimited is not low', given: amounts('Infinity', 'Infinity'), want: '' },
    {
      title: 'exact beyond binary numbers',
      given: amounts('99.9999999999999999999', '99.9999999999999999999'),
      want: '1:low',
    },
    {
      title: 'again at most daily',
      given: every(
        13 * HOUR,
        [9, 9, 8, 8, 7, 7].map((a) => ok(String(a))),
      ),
      want: '1:low 3:low.again 5:low.again',
    },
    {
      title: 'never again',
      given: every(
        DAY,
        [9, 9, 8, 8, 7].map((a) => ok(String(a))),
      ),
      rules: [{ ...low, repeatMs: 'never' }],
      want: '1:low',
    },
    {
      title: 'nothing is repeated while it is not below the threshold',
      given: [
        ...amounts(99, 98),
        ...every(DAY, [ok('101'), ok('99')]).map((step) => ({
          ...step,
          atMs: step.atMs + 2 * DAY,
        })),
      ],
      want: '1:low 3:low.again',
    },
    {
      title: 'within the cooldown it waits, and is told after it',
      given: [...amounts(99, 98, 200, 199, 99, 98, 97), { atMs: DAY + HOUR, reading: ok('96') }],
      want: '1:low 2:low.resolved 7:low',
    },
    {
      title: 'what is over when the cooldown ends is not told',
      given: [
        ...amounts(99, 98, 200, 199, 99, 98),
        ...quarterly([ok('180'), ok('180')], DAY + HOUR),
      ],
      want: '1:low 2:low.resolved',
    },
    {
      title: 'a cooldown of its own',
      given: amounts(99, 98, 200, 199, 99, 98),
      rules: [{ ...low, cooldownMs: 0 }],
      want: '1:low 2:low.resolved 5:low',
    },
  ];
  test.each(rows)('$title', ({ given, rules = [low], want }) => {
    expect(told(given, rules)).toBe(want);
  });

  const diem: Rule = {
    type: 'low',
    below: '5',
    unit: 'acme:diem',
    target: { provider: 'acme', amount: 'diem' },
  };
  const standIn = (remaining: string) => ok(remaining, { id: 'diem', unit: 'acme:diem' });
  test.each([
    {
      title: 'is about it while it is beside',
      given: ok('900', {
        others: [{ id: 'diem', relation: 'separate', remaining: '4', unit: 'acme:diem' }],
      }),
      want: '1:low',
    },
    { title: 'and while it stands in for the headline', given: standIn('4'), want: '1:low' },
    { title: 'is not while another does', given: ok('4', { id: 'wallet' }), want: '' },
    { title: 'is quiet while there is enough', given: standIn('6'), want: '' },
  ])('a rule that names an amount $title', ({ given, want }) => {
    expect(told(quarterly([given, given]), [diem])).toBe(want);
  });
  test('a rule that names none is about what stands in for the headline', () => {
    expect(told(quarterly([standIn('4'), standIn('4')]), [{ ...diem, target: {} }])).toBe('1:low');
  });

  const dollars: Rule = { type: 'low', below: '5', unit: 'USD', target: { provider: 'acme' } };
  const beside = (...others: readonly (readonly [string | null, Relation?, string?])[]) =>
    ok('900', {
      others: others.map(([remaining, relation = 'separate', unit = 'USD'], index) => ({
        id: 'wallet',
        index,
        relation,
        remaining,
        unit,
      })),
    });
  const twice = (reading: BalanceReading) => quarterly([reading, reading]);
  test.each([
    { title: 'other money in the unit is what is asked', given: beside(['4']), want: '1:low' },
    { title: 'the greatest of it', given: beside(['4'], ['6'], ['3']), want: '' },
    { title: 'the greatest of it is low', given: beside(['3'], ['4']), want: '1:low' },
    { title: 'one that cannot be read may be enough', given: beside(['4'], [null]), want: '' },
    { title: 'what is inside the headline is not asked', given: beside(['4', 'part']), want: '' },
    { title: 'nor is a cap on what is not asked', given: beside(['4', 'cap']), want: '' },
    {
      title: 'a cap on the headline is asked: no more can be spent',
      given: ok('900', { ...beside(['4', 'cap']).balance, remaining: '900', unit: 'USD' }),
      want: '1:low',
    },
    { title: 'so is one on other money', given: beside(['6'], ['4', 'cap']), want: '1:low' },
    { title: 'a cap that allows enough', given: beside(['6'], ['5', 'cap']), want: '' },
    { title: 'a line is not', given: beside(['6'], ['4', 'line']), want: '' },
    {
      title: 'beside a headline in the unit it is not asked',
      given: ok('6', { ...beside(['4']).balance, remaining: '6', unit: 'USD' }),
      want: '',
    },
    { title: 'another unit is not', given: beside(['4', 'separate', 'EUR']), want: '' },
  ])('a rule in another unit than the headline, as guard asks: $title', ({ given, want }) => {
    expect(told(twice(given), [dollars])).toBe(want);
  });
});
