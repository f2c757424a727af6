import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../scripts/lib/workspace.ts';
import type { Random } from './random.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
export type JsonObject = { readonly [name: string]: Json };

/** What the success of a vendor says, and what must be read of it. */
export interface AmountKind {
  /** Schemas of the members, all of them required. */
  readonly properties: JsonObject;
  readonly body: JsonObject;
  /** `x-fuelgauge.balance`; the unit is that of the meaning. */
  readonly balance: JsonObject & { readonly unit: Json };
  readonly sentinel?: JsonObject;
  readonly remaining: string;
  readonly total?: string;
  /** Where the response names it. */
  readonly currency?: string;
}

const integer = { type: 'integer' };
const number = { type: 'number' };
const text = { type: 'string' };

/** Amounts are written in as many ways as the vocabulary has words for. */
export const amountKinds: Readonly<Record<string, (random: Random) => AmountKind>> = {
  'whole credits': (random) => {
    const left = 100 + random.below(9000);
    return {
      properties: { left: integer },
      body: { left },
      balance: { remaining: '/left', unit: 'credit' },
      remaining: `${left}`,
    };
  },
  'a difference': (random) => {
    const limit = 5000 + random.below(4000);
    const used = random.below(4000);
    return {
      properties: {
        quota: {
          type: 'object',
          required: ['limit', 'used'],
          properties: { limit: integer, used: integer },
        },
      },
      body: { quota: { limit, used } },
      balance: {
        remaining: '/quota/limit',
        minus: '/quota/used',
        total: '/quota/limit',
        unit: random.word(),
      },
      remaining: `${limit - used}`,
      total: `${limit}`,
    };
  },
  'money in minor units': (random) => {
    const cents = 1001 + 10 * random.below(9000);
    return {
      properties: { amount: integer },
      body: { amount: cents },
      balance: { remaining: '/amount', unit: random.pick(['USD', 'EUR', 'JPY']), scale: -2 },
      remaining: `${Math.floor(cents / 100)}.${`${cents % 100}`.padStart(2, '0')}`,
    };
  },
  'money of a currency member': (random) => {
    const currency = random.pick(['USD', 'CNY', 'GBP']);
    return {
      properties: {
        wallet: {
          type: 'object',
          required: ['value', 'currency'],
          properties: { value: number, currency: text },
        },
      },
      body: { wallet: { value: 74.5, currency } },
      balance: { remaining: '/wallet/value', unit: { at: '/wallet/currency' } },
      remaining: '74.5',
      currency,
    };
  },
  'decimal text': (random) => {
    const whole = 1 + random.below(900);
    return {
      properties: { available_balance: text },
      body: { available_balance: `${whole}.25` },
      balance: { remaining: '/available_balance', unit: 'USD' },
      remaining: `${whole}.25`,
    };
  },
  'an envelope with a sentinel': (random) => {
    const left = 100 + random.below(9000);
    return {
      properties: {
        code: integer,
        message: text,
        data: { type: 'object', required: ['credits'], properties: { credits: integer } },
      },
      body: { code: 0, message: 'fine', data: { credits: left } },
      balance: { remaining: '/data/credits', unit: 'credit' },
      sentinel: { at: '/code', equals: 0 },
      remaining: `${left}`,
    };
  },
  'text or a number': (random) => {
    const left = 100 + random.below(9000);
    return {
      properties: { units: { type: ['string', 'number'] } },
      body: { units: `${left}.5` },
      balance: { remaining: '/units', unit: 'unit' },
      remaining: `${left}.5`,
    };
  },
  'an inverted sign': (random) => {
    const owed = 1 + random.below(900);
    return {
      properties: { owed: number },
      body: { owed: -owed },
      balance: { remaining: '/owed', unit: 'EUR', sign: 'inverted' },
      remaining: `${owed}`,
    };
  },
  'null is unlimited': (random) => {
    const left = 100 + random.below(9000);
    return {
      properties: {
        plan: {
          type: 'object',
          required: ['left'],
          properties: { left: { type: ['number', 'null'] } },
        },
      },
      body: { plan: { left } },
      balance: {
        remaining: '/plan/left',
        unit: 'call',
        unlimited: { at: '/plan/left', equals: null },
      },
      remaining: `${left}`,
    };
  },
  'a list and an identifier': () => ({
    properties: {
      accounts: {
        type: 'array',
        items: {
          type: 'object',
          required: ['id', 'points', 'owner', 'since'],
          properties: {
            id: { type: 'string', format: 'uuid' },
            points: { type: 'number', minimum: 0.5 },
            owner: { type: 'string', format: 'email' },
            since: { type: 'string', format: 'date-time' },
          },
        },
      },
    },
    body: {
      accounts: [
        {
          id: '6f1ac06e-0a3c-4c5e-9b1a-000000000001',
          points: 12.5,
          owner: 'owner@vendor.example',
          since: '2026-11-20T00:00:00Z',
        },
      ],
    },
    balance: { remaining: '/accounts/0/points', unit: 'point' },
    remaining: '12.5',
  }),
};

/** Where the key goes. */
export interface KeyKind {
  /** The security scheme. */
  readonly scheme: JsonObject;
  /** `x-fuelgauge.key`, without the variables. */
  readonly key: JsonObject;
}

export const keyKinds: Readonly<Record<string, (random: Random) => KeyKind>> = {
  bearer: () => ({ scheme: { type: 'http', scheme: 'bearer' }, key: {} }),
  'the query': () => ({ scheme: { type: 'apiKey', in: 'query', name: 'api_key' }, key: {} }),
  'an own header with a word': (random) => ({
    scheme: { type: 'apiKey', in: 'header', name: `X-${random.word()}` },
    key: { scheme: 'Token' },
  }),
  'a word before the key in Authorization': (random) => ({
    scheme: { type: 'apiKey', in: 'header', name: 'Authorization' },
    key: { scheme: random.pick(['Key', 'Token', 'Own-Auth-Key']) },
  }),
  'HTTP Basic': () => ({ scheme: { type: 'http', scheme: 'basic' }, key: { basic: 'username' } }),
};

/** One that no real vendor has. */
const pickFree = (random: Random, ids: readonly string[]): string =>
  random.pick(ids.filter((id) => !existsSync(join(root, 'specs', id))));

/** Ids that stand elsewhere in the order, inside other words, or take much room. */
export const idKinds: Readonly<Record<string, (random: Random) => string>> = {
  'early in the alphabet': (random) => pickFree(random, ['aaa', 'a1', 'aa-aa']),
  'a word of code': (random) => pickFree(random, ['on', 'is', 'of', 'key', 'get', 'all', 'net']),
  'inside other words': (random) => pickFree(random, ['fal', 'ad', 'list', 'err', 'ount', 'ead']),
  'long, with dashes': (random) => `the-${random.word()}-and-${random.word()}-company-2`,
  'late in the alphabet': () => 'zzz',
};
