import fc from 'fast-check';
import { expect, test } from 'vitest';
import { errorReading, okReading, staleReading } from '../test-support/readings.ts';
import { sumByUnit } from './totals.ts';

const unitsOf = (provider: string) =>
  provider === 'unloaded' ? undefined : [`${provider}:credit`];
const usd = (remaining: string, provider = 'globex') =>
  okReading({ provider, unit: 'USD', remaining });
const failed = (provider: string) => errorReading('timeout', 'deadline', provider);
const newer = { fetchedAt: '2026-01-01T00:00:01.000Z' };
const total = { unit: 'acme:credit', accounts: 1, complete: true, overlap: 'none' };
const dollars = { ...total, unit: 'USD' };

test.each([
  { name: 'nothing', given: [], want: [] },
  { name: 'no amount, no entry', given: [failed('acme')], want: [] },
  { name: 'one', given: [okReading({ remaining: '0' })], want: [{ ...total, remaining: '0' }] },
  {
    name: 'units are never mixed, and come as first seen',
    given: [usd('0.1'), okReading(), usd('0.2', 'hooli')],
    want: [
      { ...dollars, remaining: '0.3', accounts: 2 },
      { ...total, remaining: '12' },
    ],
  },
  {
    name: 'a stale amount counts and makes it incomplete',
    given: [staleReading({ remaining: '7' })],
    want: [{ ...total, remaining: '7', complete: false }],
  },
  {
    name: 'a failed account of the unit makes it incomplete, of another not',
    given: [okReading(), usd('5'), failed('acme')],
    want: [
      { ...total, remaining: '12', complete: false },
      { ...dollars, remaining: '5' },
    ],
  },
  {
    name: 'a failed account of unknown unit may have been money, but no credit of others',
    given: [okReading(), usd('5'), failed('unloaded')],
    want: [
      { ...total, remaining: '12' },
      { ...dollars, remaining: '5', complete: false },
    ],
  },
  {
    name: 'two accounts without a pool may be the same money',
    given: [okReading(), okReading({ account: 'b' })],
    want: [{ ...total, remaining: '24', accounts: 2, overlap: 'possible' }],
  },
  {
    name: 'one of two without a pool may be the same money',
    given: [okReading({ poolId: 'p' }), okReading({ account: 'b' })],
    want: [{ ...total, remaining: '24', accounts: 2, overlap: 'possible' }],
  },
  {
    name: 'accounts of several providers are not the same money',
    given: [usd('1', 'globex'), usd('1', 'hooli')],
    want: [{ ...dollars, remaining: '2', accounts: 2 }],
  },
  {
    name: 'a pool counts once, its newest reading wherever it stands',
    given: [
      okReading({ poolId: 'p', ...newer, remaining: '9' }),
      okReading({ account: 'b', poolId: 'p' }),
    ],
    want: [{ ...total, remaining: '9', accounts: 2 }],
  },
  {
    name: 'readings of one instant: the lowest',
    given: [
      okReading({ poolId: 'p', remaining: '10' }),
      okReading({ account: 'b', poolId: 'p', remaining: '9' }),
    ],
    want: [{ ...total, remaining: '9', accounts: 2 }],
  },
  {
    name: 'two pools are added',
    given: [okReading({ poolId: 'p' }), okReading({ account: 'b', poolId: 'q' })],
    want: [{ ...total, remaining: '24', accounts: 2 }],
  },
  {
    name: 'the same label at two providers is not the same money',
    given: [
      { ...usd('1', 'globex'), balance: { ...usd('1').balance, poolId: 'shared' } },
      { ...usd('1', 'hooli'), balance: { ...usd('1').balance, poolId: 'shared' } },
    ],
    want: [{ ...dollars, remaining: '2', accounts: 2 }],
  },
  {
    name: 'a debt is subtracted',
    given: [usd('10.50'), usd('-0.75', 'hooli')],
    want: [{ ...dollars, remaining: '9.75', accounts: 2 }],
  },
  {
    name: 'what is separate is summed in its own unit; a part, a cap and a line never are',
    given: [
      okReading({
        unit: 'USD',
        remaining: '10',
        others: [
          { id: 'voucher', relation: 'part', remaining: '4', unit: 'USD' },
          { id: 'key', relation: 'cap', remaining: '3', unit: 'USD' },
          { id: 'credit', relation: 'line', remaining: '50', unit: 'USD' },
          { id: 'yuan', relation: 'separate', remaining: '7', unit: 'CNY' },
        ],
      }),
    ],
    want: [
      { ...dollars, remaining: '10' },
      { ...total, unit: 'CNY', remaining: '7' },
    ],
  },
  {
    name: 'a headline that is a cap is not money',
    given: [okReading({ unit: 'USD', remaining: '10', relation: 'cap' }), usd('1')],
    want: [{ ...dollars, remaining: '1' }],
  },
  {
    name: 'two separate amounts of one unit are both counted, in one account',
    given: [
      okReading({
        others: [
          { id: 'pack', index: 0, relation: 'separate', remaining: '1', unit: 'acme:credit' },
          { id: 'pack', index: 1, relation: 'separate', remaining: '2', unit: 'acme:credit' },
        ],
      }),
    ],
    want: [{ ...total, remaining: '15' }],
  },
  {
    name: 'what is separate is shared with the pool, also where it is the headline of one account',
    given: [
      okReading({
        poolId: 'p',
        unit: 'USD',
        others: [{ id: 'diem', relation: 'separate', remaining: '5', unit: 'acme:diem' }],
      }),
      okReading({ poolId: 'p', account: 'b', unit: 'acme:diem', remaining: '5' }),
    ],
    want: [
      { ...dollars, remaining: '12' },
      { ...total, unit: 'acme:diem', remaining: '5', accounts: 2 },
    ],
  },
  {
    name: 'a pool of several amounts counts as its newest reading has them, whichever are gone since',
    given: [
      okReading({
        poolId: 'p',
        others: [
          { id: 'earned', relation: 'separate', remaining: '3', unit: 'acme:credit' },
          { id: 'bundled', relation: 'separate', remaining: '2', unit: 'acme:credit' },
        ],
      }),
      okReading({
        account: 'b',
        poolId: 'p',
        ...newer,
        others: [{ id: 'bundled', relation: 'separate', remaining: '2', unit: 'acme:credit' }],
      }),
    ],
    want: [{ ...total, remaining: '14', accounts: 2 }],
  },
  {
    name: 'what is separate and becomes the headline of a pool is no money more',
    given: [
      okReading({
        poolId: 'p',
        others: [{ id: 'bundled', relation: 'separate', remaining: '2', unit: 'acme:credit' }],
      }),
      okReading({ account: 'b', poolId: 'p', ...newer, remaining: '2' }),
    ],
    want: [{ ...total, remaining: '2', accounts: 2 }],
  },
  {
    name: 'one that cannot be read makes the total of its unit incomplete',
    given: [
      okReading({
        unit: 'USD',
        others: [{ id: 'cash', relation: 'separate', remaining: null, unit: 'USD' }],
      }),
    ],
    want: [{ ...dollars, remaining: '12', complete: false }],
  },
  {
    name: 'one that cannot be read, alone: no amount, no entry',
    given: [
      okReading({
        others: [{ id: 'cash', relation: 'separate', remaining: null, unit: 'USD' }],
      }),
    ],
    want: [{ ...total, remaining: '12' }],
  },
  {
    name: 'Infinity absorbs',
    given: [usd('1'), usd('Infinity', 'hooli')],
    want: [{ ...dollars, remaining: 'Infinity', accounts: 2 }],
  },
])('$name', ({ given, want }) => {
  expect(sumByUnit(given, unitsOf)).toEqual(want);
});

test('sums agree with whole numbers of the smallest place, whatever the order', () => {
  const cents = fc.bigInt({ min: -(10n ** 28n), max: 10n ** 28n });
  const places = 6;
  const toDecimal = (value: bigint) => {
    const digits = String(value < 0n ? -value : value).padStart(places + 1, '0');
    const text = `${digits.slice(0, -places)}.${digits.slice(-places)}`.replace(/\.?0+$/, '');
    return value < 0n ? `-${text}` : text;
  };
  const amounts = fc.array(fc.tuple(cents, fc.constantFrom('USD', 'EUR', 'acme:credit')), {
    minLength: 1,
  });
  fc.assert(
    fc.property(amounts, (given) => {
      const readings = given.map(([value, unit], index) =>
        okReading({ account: `${index}`, remaining: toDecimal(value), unit }),
      );
      const want = new Map<string, bigint>();
      for (const [value, unit] of given) want.set(unit, (want.get(unit) ?? 0n) + value);
      for (const order of [readings, readings.toReversed()]) {
        const sums = new Map(
          sumByUnit(order, unitsOf).map(({ unit, remaining }) => [unit, remaining]),
        );
        expect(sums).toEqual(new Map([...want].map(([unit, value]) => [unit, toDecimal(value)])));
      }
    }),
  );
});
