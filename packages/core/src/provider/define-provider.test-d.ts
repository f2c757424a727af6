import { expectTypeOf, test } from 'vitest';
import { defineProvider } from './define-provider.ts';
import type { PointerTo } from './json-pointer-type.ts';
import type { ErrorBody, SuccessBody } from './openapi-types.ts';

interface Paths {
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
  '/write': { get?: never; post: { responses: { 200: { content: { 'application/json': { balance: number } } } } } };
}
type Body =
  | { balance: number; name?: string | null }
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
  expectTypeOf<PointerTo<Body, number>>().toEqualTypeOf<'/balance' | '/data/a~1b' | `/data/list/${number}/left`>();
  expectTypeOf<PointerTo<Body, string>>().toEqualTypeOf<'/name' | '/data/id'>();
  expectTypeOf<SuccessBody<Paths, '/credits'>>().toEqualTypeOf<Body>();
  expectTypeOf<ErrorBody<Paths, '/credits'>>().toEqualTypeOf<{ error: { code: string } } | { retry_after: number }>();
});

test('a right definition compiles', () => {
  define({
    ...common,
    path: '/credits',
    balance: { remaining: ['/data/list/0/left', '/balance'], unit: 'acme:credit', scope: 'unknown', pool: '/data/id' },
    errors: { codeAt: ['/error/code'], retryAfterSecondsAt: '/retry_after' },
  });
  defineProvider()({ ...common, path: '/anything', balance: { remaining: '/anywhere', unit: 'USD', scope: 'key' } });
});

test('a misspelt one does not', () => {
  const balance = { remaining: '/balance', unit: 'USD', scope: 'key' } as const;
  // @ts-expect-error no such path
  define({ ...common, path: '/credit', balance });
  // @ts-expect-error not readable with GET
  define({ ...common, path: '/write', balance });
  // @ts-expect-error no such member
  define({ ...common, path: '/credits', balance: { ...balance, remaining: '/balanse' } });
  // @ts-expect-error one of the alternatives is misspelt
  define({ ...common, path: '/credits', balance: { ...balance, remaining: ['/balance', '/data/x'] } });
  // @ts-expect-error an object is no amount
  define({ ...common, path: '/credits', balance: { ...balance, remaining: '/data' } });
  // @ts-expect-error no such identifier
  define({ ...common, path: '/credits', balance: { ...balance, pool: '/data/ID' } });
  // @ts-expect-error no such error member
  define({ ...common, path: '/credits', balance, errors: { codeAt: ['/error/kode'] } });
  // @ts-expect-error text is no number of seconds here
  define({ ...common, path: '/credits', balance, errors: { retryAfterSecondsAt: '/retry' } });
});
