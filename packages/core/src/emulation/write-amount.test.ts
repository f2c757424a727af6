import { expect, test } from 'vitest';
import type { BalanceLocation } from '../provider/balance-location.ts';
import { parseBalance } from '../response/parse-balance.ts';
import { acmeWith } from '../test-support/acme.ts';
import { type EmulatedAmounts, writeSuccessBody } from './success-body.ts';

const unit = 'acme:credit';
const list: Omit<BalanceLocation, 'scope'> = {
  from: { list: '/infos', by: '/currency', first: ['USD', 'CNY'] },
  remaining: '/total',
  unit: { at: '/currency' },
  amountsAsText: true,
  others: [
    {
      id: 'currency',
      relation: 'separate',
      each: '/infos',
      remaining: '/total',
      unit: { at: '/currency' },
      amountsAsText: true,
    },
  ],
};

/** What goes out comes back as it was asked for, whatever the vendor makes of it on the wire. */
test.each<{
  given: readonly [Omit<BalanceLocation, 'scope'>, unknown, EmulatedAmounts];
  want: object;
}>([
  {
    given: [{ remaining: '/quota', divisor: 500_000, unit: 'USD' }, {}, { balance: '2.469134' }],
    want: { remaining: '2.469134', unit: 'USD' },
  },
  {
    given: [
      { remaining: '/plan', plus: '/extra', minus: '/used', unit },
      { plan: 1, extra: 2, used: 3 },
      { balance: '12.5' },
    ],
    want: { remaining: '12.5' },
  },
  {
    given: [
      { remaining: '/cap', none: { at: '/cap', equals: null }, unit, relation: 'cap' },
      { cap: null },
      { balance: '7' },
    ],
    want: { remaining: '7', relation: 'cap' },
  },
  {
    given: [
      { remaining: '/usd', none: { at: '/has', equals: false }, unit },
      { usd: 0, has: false },
      { balance: '7' },
    ],
    want: { remaining: '7' },
  },
  { given: [list, {}, { balance: '7' }], want: { remaining: '7', unit: 'USD' } },
  {
    given: [
      list,
      {
        infos: [
          { currency: 'CNY', total: '1' },
          { currency: 'USD', total: '2' },
        ],
      },
      { balance: '7', others: { currency: '9' } },
    ],
    want: {
      remaining: '7',
      unit: 'USD',
      others: [{ id: 'currency', index: 0, relation: 'separate', remaining: '9', unit: 'CNY' }],
    },
  },
  {
    given: [
      {
        remaining: '/left',
        unit: 'USD',
        scale: -2,
        others: [{ id: 'gift', relation: 'part', remaining: '/gift' }],
      },
      { left: 5, gift: 1 },
      { balance: '7', others: { gift: '0.5' } },
    ],
    want: {
      remaining: '7',
      others: [{ id: 'gift', relation: 'part', remaining: '0.5', unit: 'USD' }],
    },
  },
])('$given', ({ given: [location, example, amounts], want }) => {
  const definition = acmeWith({ balance: { ...location, scope: 'unknown' } });
  const body = writeSuccessBody(definition, example, amounts);
  expect(parseBalance(definition, { status: 200, body }).balance).toMatchObject(want);
});

test('an amount that the vendor does not report is refused', () => {
  const definition = acmeWith({});
  expect(() => writeSuccessBody(definition, {}, { others: { gift: '1' } })).toThrow(TypeError);
});
