import { expectTypeOf, test } from 'vitest';
import { defineProvider } from './define-provider.ts';
import type { PointerTo } from './json-pointer-type.ts';
import type { ErrorBody, SuccessBody } from './openapi-types.ts';

interface Paths {
  '/wildcard': { get: { responses: { 200: { content: { '*/*': { left: number } } } } } };
  '/tree': { get: { responses: { 200: { content: { 'application/json': Tree } } } } };
  '/text': { get: { responses: { 200: { content: { 'text/plain': string } } } } };
  '/credits': {
    get: {
      responses: {
        200: { content: { 'application/json': Body } };
        401: { content: { 'application/json': { error: { code: string } } } };
        429: { content: { 'application/json': { retry_after: number } } };
        500: { content?: never };
      };
    };
  };
  '/write': {
    get?: never;
    post: { responses: { 200: { content: { 'application/json': { balance: number } } } } };
  };
}
interface Tree {
  left: number;
  below?: Tree;
  others: Tree[];
}
type Body =
  | {
      balance: number;
      used?: number;
      name?: string | null;
      currency?: string;
      isUnlimited?: boolean | null;
    }
  | { data: { 'a/b': number; id: string; list: { left: number }[] } };

const common = {
  id: 'acme',
  name: 'Acme',
  baseUrl: 'https://api.acme.test',
  auth: { header: 'X-API-Key' },
  keyVariables: ['ACME_API_KEY'],
} as const;
const define = defineProvider<Paths>();

test('pointers are spelled by the document', () => {
  expectTypeOf<PointerTo<Body, number>>().toEqualTypeOf<
    '/balance' | '/used' | '/data/a~1b' | `/data/list/${number}/left`
  >();
  expectTypeOf<PointerTo<Body, string>>().toEqualTypeOf<'/name' | '/currency' | '/data/id'>();
  expectTypeOf<SuccessBody<Paths, '/credits'>>().toEqualTypeOf<Body>();
  expectTypeOf<SuccessBody<Paths, '/wildcard'>>().toEqualTypeOf<{ left: number }>();
  expectTypeOf<SuccessBody<Paths, '/text'>>().toEqualTypeOf<never>();
  expectTypeOf<ErrorBody<Paths, '/credits'>>().toEqualTypeOf<
    { error: { code: string } } | { retry_after: number }
  >();
});

test('a right definition compiles', () => {
  define({
    ...common,
    path: '/credits',
    balance: {
      remaining: ['/data/list/0/left', '/balance'],
      unit: 'acme:credit',
      scope: 'unknown',
      pool: '/data/id',
    },
    errors: { codeAt: ['/error/code'], retryAfterSecondsAt: '/retry_after' },
  });
  const within = { remaining: '/others/0/below/left', unit: 'USD', scope: 'key' } as const;
  define({ ...common, path: '/tree', balance: within });
  // @ts-expect-error no such member of a type within itself
  define({ ...common, path: '/tree', balance: { ...within, remaining: '/others/0/below/rest' } });
  defineProvider()({
    ...common,
    path: '/anything',
    balance: { remaining: '/anywhere', unit: 'USD', scope: 'key' },
  });
});

test('a misspelt one does not', () => {
  const balance = { remaining: '/balance', unit: 'USD', scope: 'key' } as const;
  // @ts-expect-error no such path
  define({ ...common, path: '/credit', balance });
  // @ts-expect-error not readable with GET
  define({ ...common, path: '/write', balance });
  // @ts-expect-error no such member
  define({ ...common, path: '/credits', balance: { ...balance, remaining: '/balanse' } });
  define({
    ...common,
    path: '/credits',
    // @ts-expect-error one of the alternatives is misspelt
    balance: { ...balance, remaining: ['/balance', '/data/x'] },
  });
  // @ts-expect-error an object is no amount
  define({ ...common, path: '/credits', balance: { ...balance, remaining: '/data' } });
  // @ts-expect-error no such identifier
  define({ ...common, path: '/credits', balance: { ...balance, pool: '/data/ID' } });
  // @ts-expect-error no such error member
  define({ ...common, path: '/credits', balance, errors: { codeAt: ['/error/kode'] } });
  // @ts-expect-error text is no number of seconds here
  define({ ...common, path: '/credits', balance, errors: { retryAfterSecondsAt: '/retry' } });
});

test('everything that a vendor may need compiles', () => {
  define({
    ...common,
    auth: { header: 'Authorization', scheme: 'Basic', basic: 'password' },
    path: '/credits',
    request: { headers: { 'X-Api-Version': '2' }, query: { view: 'left' } },
    balance: {
      remaining: '/balance',
      minus: '/used',
      sign: 'inverted',
      unlimited: { at: '/isUnlimited', equals: true },
      unit: { at: '/currency' },
      total: '/data/a~1b',
      lastTopUpAt: '/name',
      scope: 'workspace',
      amountsAsText: 'either',
    },
    sentinel: { at: '/isUnlimited', equals: false },
  });
  define({
    ...common,
    auth: { query: 'api_key' },
    path: '/credits',
    balance: {
      remaining: '/balance',
      unlimited: { at: '/balance', equals: null },
      unit: 'USD',
      scope: 'key',
    },
  });
});

test('nor does a misspelt one of these', () => {
  const given = { ...common, path: '/credits' } as const;
  const balance = { remaining: '/balance', unit: 'USD', scope: 'key' } as const;
  // @ts-expect-error no such member to subtract
  define({ ...given, balance: { ...balance, minus: '/usd' } });
  // @ts-expect-error no such sign
  define({ ...given, balance: { ...balance, sign: 'negative' } });
  // @ts-expect-error no such flag
  define({ ...given, balance: { ...balance, unlimited: { at: '/unlimited', equals: true } } });
  // @ts-expect-error an object is no flag
  define({ ...given, balance: { ...balance, unlimited: { at: '/data', equals: true } } });
  // @ts-expect-error a mark needs its value
  define({ ...given, balance: { ...balance, unlimited: { at: '/isUnlimited' } } });
  // @ts-expect-error no such currency
  define({ ...given, balance: { ...balance, unit: { at: '/curency' } } });
  // @ts-expect-error a number is no currency
  define({ ...given, balance: { ...balance, unit: { at: '/balance' } } });
  // @ts-expect-error no such total
  define({ ...given, balance: { ...balance, total: '/total' } });
  // @ts-expect-error a number is no instant
  define({ ...given, balance: { ...balance, lastTopUpAt: '/balance' } });
  // @ts-expect-error no such sentinel
  define({ ...given, balance, sentinel: { at: '/sucess', equals: true } });
  // @ts-expect-error no such way to send text
  define({ ...given, balance: { ...balance, amountsAsText: 'sometimes' } });
  // @ts-expect-error no half of HTTP Basic
  define({ ...given, balance, auth: { header: 'Authorization', scheme: 'Basic', basic: 'user' } });
  // @ts-expect-error a key goes nowhere else
  define({ ...given, balance, auth: { cookie: 'session' } });
  // @ts-expect-error values are text
  define({ ...given, balance, request: { query: { page: 1 } } });
  // @ts-expect-error there is nothing else to send
  define({ ...given, balance, request: { cookies: { a: 'b' } } });
  // @ts-expect-error pointers are spelled by the wildcard's body as well
  define({ ...given, path: '/wildcard', balance: { ...balance, remaining: '/balance' } });
});

interface ListDocument {
  '/b': {
    get: {
      responses: {
        200: {
          content: {
            'application/json': {
              ok: boolean;
              infos: { currency: string; total: string }[];
              grants?: { left: number; until: string }[];
              cash: number;
            };
          };
        };
      };
    };
  };
}

const inAList = {
  id: 'acme',
  name: 'Acme',
  baseUrl: 'https://api.acme.test',
  path: '/b',
  auth: { header: 'x' },
  keyVariables: ['ACME_KEY'],
} as const;

test('pointers lead into the chosen item, and into the items of a list', () => {
  defineProvider<ListDocument>()({
    ...inAList,
    balance: {
      from: { list: '/infos', by: '/currency', first: ['USD'] },
      remaining: '/total',
      unit: { at: '/currency' },
      spendable: '/ok',
      scope: 'unknown',
      others: [
        { id: 'rest', relation: 'separate', each: '/infos', remaining: '/total' },
        { id: 'grant', relation: 'part', each: '/grants', remaining: '/left', expiresAt: '/until' },
      ],
    },
  });
  defineProvider<ListDocument>()({
    ...inAList,
    // @ts-expect-error: the item has no such member
    balance: {
      from: { list: '/infos', by: '/currency', first: ['USD'] },
      remaining: '/cash',
      unit: 'USD',
      scope: 'unknown',
    },
  });
  defineProvider<ListDocument>()({
    ...inAList,
    balance: {
      remaining: '/cash',
      unit: 'USD',
      scope: 'unknown',
      // @ts-expect-error: the items of that list have no such member
      others: [{ id: 'grant', relation: 'part', each: '/grants', remaining: '/total' }],
    },
  });
});
