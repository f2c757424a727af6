import { expect, test } from 'vitest';
import type { Json } from '../json/json.ts';
import { rankOfAll } from './rank-operations.ts';

const replies = (properties: object) => ({
  responses: { 200: { content: { 'application/json': { schema: { properties } } } } },
});
const amount = replies({ balance: { type: 'number' } });
const list = replies({ items: { type: 'array', items: { type: 'string' } } });

const documentOf = (paths: Readonly<Record<string, object>>): Json =>
  ({
    openapi: '3.1.0',
    paths: Object.fromEntries(Object.entries(paths).map(([path, get]) => [path, { get }])),
  }) as unknown as Json;

test.each([
  {
    name: 'words of a balance',
    given: { '/models': list, '/v1/files': list, '/v1/wallet': list },
    want: '/v1/wallet',
  },
  {
    name: 'what is called with nothing but the key',
    given: { '/teams/{team}/credits': amount, '/credits': amount },
    want: '/credits',
  },
  {
    name: 'not what lists what was bought',
    given: { '/credits/transactions': list, '/user/quota': amount },
    want: '/user/quota',
  },
  {
    name: 'not what is deprecated',
    given: { '/credits': { ...amount, deprecated: true }, '/account/credits': amount },
    want: '/account/credits',
  },
  {
    name: 'the name of the operation',
    given: { '/a': list, '/b': { ...list, operationId: 'getRemainingCredits' } },
    want: '/b',
  },
])('$name: $want', ({ given, want }) => {
  const [first] = rankOfAll([documentOf(given)]);
  expect(first?.operation.path).toBe(want);
});

test('only operations that read', () => {
  const document = { openapi: '3.1.0', paths: { '/credits': { post: amount } } };
  expect(rankOfAll([document as unknown as Json])).toEqual([]);
});
