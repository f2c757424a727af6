import type { OtherBalance } from '@fuelgauge/core';
import { describe, expect, test } from 'vitest';
import { quarterly } from '../test-support/play.ts';
import { failed, ok, stale } from '../test-support/readings.ts';
import { amounts, type Row, told } from '../test-support/told.ts';

/** A headline, and a further amount in its unit. */
const beside = (remaining: string, relation: OtherBalance['relation']) =>
  ok('900', { others: [{ id: 'key', relation, remaining, unit: ok('900').balance.unit }] });

describe('empty', () => {
  const rows: readonly Row[] = [
    { title: 'at once', given: amounts(5, 0), want: '1:empty' },
    { title: 'a debt', given: amounts(5, -1, 0), want: '1:empty' },
    {
      title: 'clears above zero',
      given: amounts(0, '0.0001', 0),
      want: '0:empty 1:empty.resolved 2:empty',
    },
    {
      title: 'payment required, and its end',
      given: quarterly([
        failed('payment_required', { reason: 'no_credit' }),
        failed('payment_required', { reason: 'no_credit' }),
        ok('5'),
      ]),
      want: '0:empty 2:empty.resolved',
    },
    {
      title: 'zero and payment required are one',
      given: quarterly([
        ok('0'),
        failed('payment_required', { reason: 'no_credit' }),
        ok('0'),
        ok('1'),
      ]),
      want: '0:empty 3:empty.resolved',
    },
    {
      title: 'the vendor says that it cannot be spent',
      given: quarterly([
        ok('5', { spendable: true }),
        ok('5', { spendable: false }),
        ok('5', { spendable: true }),
      ]),
      want: '1:empty 2:empty.resolved',
    },
    {
      title: 'a failure ends nothing',
      given: quarterly([ok('0'), failed('timeout'), stale('9', 'timeout'), ok('0')]),
      want: '0:empty',
    },
    { title: 'unlimited', given: amounts('Infinity'), want: '' },
    {
      title: 'the cap of its key is reached: nothing can be spent',
      given: quarterly([beside('5', 'cap'), beside('0', 'cap'), beside('5', 'cap')]),
      want: '1:empty 2:empty.resolved',
    },
    ...(['separate', 'part', 'line'] as const).map((relation) => ({
      title: `of a further amount beside it, which is a ${relation}, nothing is left`,
      given: quarterly([beside('0', relation)]),
      want: '',
    })),
  ];
  test.each(rows)('$title', ({ given, want }) => {
    expect(told(given, [{ type: 'empty' }])).toBe(want);
  });
});
