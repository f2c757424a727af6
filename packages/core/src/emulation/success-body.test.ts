import { expect, test } from 'vitest';
import type { ProviderDefinition } from '../provider/provider-definition.ts';
import { parseBalance } from '../response/parse-balance.ts';
import { type EmulatedAmounts, writeSuccessBody } from './success-body.ts';

function acmeWith(
  balance: Partial<ProviderDefinition['balance']>,
  sentinel?: ProviderDefinition['sentinel'],
) {
  return {
    id: 'acme',
    name: 'Acme',
    baseUrl: 'https://api.acme.test',
    path: '/credits',
    auth: { header: 'x-api-key' },
    keyVariables: ['ACME_API_KEY'],
    balance: { remaining: '/left', unit: 'acme:credit', scope: 'unknown', ...balance },
    ...(sentinel && { sentinel }),
  } satisfies ProviderDefinition;
}
type Given = [definition: ProviderDefinition, example: unknown, amounts: EmulatedAmounts];

const grants = acmeWith({
  others: [{ id: 'grant', relation: 'part', each: '/grants', remaining: '/left' }],
});

const wallets = acmeWith({
  from: { list: '/wallets', by: '/currency', first: ['USD', 'EUR'] },
  unit: { at: '/currency' },
  others: [
    {
      id: 'wallet',
      relation: 'separate',
      each: '/wallets',
      remaining: '/left',
      unit: { at: '/currency' },
    },
  ],
});

const limit = acmeWith({ remaining: '/limit', minus: '/used', total: '/limit', scale: -2 });

test.each<{ given: Given; want: string }>([
  {
    given: [limit, { limit: 500, used: 120 }, { balance: '17', total: '40' }],
    want: '{"limit":4000,"used":2300}',
  },
  {
    given: [limit, { limit: 500, used: 120 }, { balance: '-1', total: '40' }],
    want: '{"limit":4000,"used":4100}',
  },
  {
    given: [limit, { limit: 500, used: 120 }, { balance: '17' }],
    want: '{"limit":1820,"used":120}',
  },
  {
    given: [limit, { limit: 500, used: 120 }, { total: '40' }],
    want: '{"limit":4000,"used":3620}',
  },
  {
    given: [wallets, undefined, { balance: '9', others: { wallet: '2' } }],
    want: '{"wallets":[{"currency":"USD","left":9},{"currency":"EUR","left":2}]}',
  },
  {
    given: [
      wallets,
      { wallets: [{ currency: 'EUR', left: 5 }] },
      { balance: '9', others: { wallet: '2' } },
    ],
    want: '{"wallets":[{"currency":"USD","left":9},{"currency":"EUR","left":2}]}',
  },
  {
    given: [
      wallets,
      {
        wallets: [
          { currency: 'EUR', left: 5 },
          { currency: 'USD', left: 6 },
        ],
      },
      { others: { wallet: '2' } },
    ],
    want: '{"wallets":[{"currency":"EUR","left":2},{"currency":"USD","left":6}]}',
  },
  {
    given: [grants, undefined, { balance: '9', others: { grant: '2' } }],
    want: '{"left":9,"grants":[{"left":2}]}',
  },
  {
    given: [grants, { left: 9, grants: [{ left: 1 }, { left: 5 }] }, { others: { grant: '2' } }],
    want: '{"left":9,"grants":[{"left":2},{"left":5}]}',
  },
  { given: [acmeWith({}), { left: 123.456, name: 'x' }, {}], want: '{"left":123.456,"name":"x"}' },
  {
    given: [acmeWith({}), { left: 1 }, { balance: '9007199254740993.10' }],
    want: '{"left":9007199254740993.1}',
  },
  {
    given: [acmeWith({ amountsAsText: true }), { left: '1' }, { balance: '2.50' }],
    want: '{"left":"2.5"}',
  },
  { given: [acmeWith({ scale: 3 }), { left: 1 }, { balance: '500' }], want: '{"left":0.5}' },
  {
    given: [
      acmeWith({ remaining: '/pools/1/left' }),
      { pools: [{}, { left: 1 }] },
      { balance: '2' },
    ],
    want: '{"pools":[{},{"left":2}]}',
  },
  {
    given: [acmeWith({ remaining: ['/data/left', '/left'] }), { left: 1 }, { balance: '2' }],
    want: '{"left":2}',
  },
  {
    given: [acmeWith({ remaining: ['/data/left', '/left'] }), undefined, { balance: '2' }],
    want: '{"data":{"left":2}}',
  },
  { given: [acmeWith({ amountsAsText: true }), undefined, {}], want: '{"left":"100"}' },
  { given: [acmeWith({ remaining: '/a~1b' }), {}, {}], want: '{"a/b":100}' },
  {
    given: [acmeWith({}, { at: '/ok', equals: 1 }), { ok: 0, left: 1 }, {}],
    want: '{"ok":1,"left":1}',
  },
  { given: [acmeWith({}, { at: '/ok', equals: 1 }), { left: 1 }, {}], want: '{"left":1}' },
])('$given.1 with $given.2 is $want', ({ given, want }) => {
  expect(writeSuccessBody(...given)).toBe(want);
});

test.each<{ name: string; given: [...Given, otherwise: unknown]; want: string }>([
  {
    name: 'a number that only has a type',
    given: [acmeWith({}), { left: 0, used: 0 }, {}, { left: 1, used: 1 }],
    want: '{"left":100,"used":0}',
  },
  {
    name: 'an example of nothing left',
    given: [acmeWith({}), { left: 0, used: 0 }, {}, { left: 0, used: 1 }],
    want: '{"left":0,"used":0}',
  },
  {
    name: 'a limit, its use and the total',
    given: [
      acmeWith({ remaining: '/limit', minus: '/used', total: '/all' }),
      { limit: 0, used: 0, all: 0 },
      {},
      { limit: 1, used: 1, all: 1 },
    ],
    want: '{"limit":100,"used":0,"all":100}',
  },
  {
    name: 'a flag that makes it unlimited',
    given: [
      acmeWith({ unlimited: { at: '/free', equals: true } }),
      { left: 0, free: true },
      {},
      { left: 1, free: true },
    ],
    want: '{"left":100,"free":false}',
  },
  {
    name: 'cents',
    given: [acmeWith({ scale: -2 }), { left: 0 }, {}, { left: 1 }],
    want: '{"left":10000}',
  },
  {
    name: 'whole thousands',
    given: [acmeWith({ scale: 3, integer: true }), { left: 0 }, {}, { left: 1 }],
    want: '{"left":100}',
  },
  {
    name: 'what was asked for',
    given: [
      acmeWith({ total: '/all' }),
      { left: 0, all: 0 },
      { balance: '0' },
      { left: 1, all: 1 },
    ],
    want: '{"left":0,"all":0}',
  },
])('of a document without an amount, $name is $want', ({ given, want }) => {
  expect(writeSuccessBody(...given)).toBe(want);
});

test.each<{ given: Given; want: RegExp }>([
  {
    given: [acmeWith({ integer: true }), { left: 1 }, { balance: '1.5' }],
    want: /whole numbers only/,
  },
  { given: [acmeWith({}), { left: 1 }, { total: '1' }], want: /reports no total/ },
  { given: [acmeWith({}), { left: 1 }, { balance: '1,5' }], want: /give a decimal/ },
])('$given.2 is refused: $want', ({ given, want }) => {
  expect(() => writeSuccessBody(...given)).toThrow(want);
});

test.each([
  acmeWith({ scale: -2 }),
  acmeWith({ scale: 5, amountsAsText: true }),
  acmeWith({ remaining: ['/a/left', '/left'], total: '/all' }),
])('every amount is read back as it was asked for: $balance', (definition) => {
  for (const balance of [
    '0',
    '-5.25',
    '7189.245',
    '12345678901234567.89',
    '0.000000000000000001',
  ]) {
    const body = writeSuccessBody(definition, undefined, { balance });
    expect(parseBalance(definition, { status: 200, body })).toMatchObject({
      balance: { remaining: balance },
    });
  }
});
