import { describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '../json/json.ts';
import { chooseOperation } from './choose-operation.ts';
import { rankOperations } from './rank-operations.ts';

interface Given {
  readonly [path: string]: JsonObject;
}
const numbers = (...names: readonly string[]): JsonObject => ({
  type: 'object',
  properties: Object.fromEntries(names.map((name) => [name, { type: 'number' }])),
});
/** An operation that answers with these numbers. */
const get = (fields: readonly string[], more: JsonObject = {}): JsonObject => ({
  get: {
    ...more,
    responses: { '200': { content: { 'application/json': { schema: numbers(...fields) } } } },
  },
});
const listOf = (fields: readonly string[]): JsonObject => ({
  get: {
    responses: {
      '200': {
        content: { 'application/json': { schema: { type: 'array', items: numbers(...fields) } } },
      },
    },
  },
});
const documentOf = (paths: Given): Json => ({ openapi: '3.1.0', paths: { ...paths } });
const required = (name: string): JsonObject => ({
  parameters: [{ name, in: 'query', required: true, schema: { type: 'string' } }],
});
const many = Object.fromEntries(
  Array.from({ length: 60 }, (_, index) => [`/pots/${index}/{id}`, get(['volume'])]),
);

describe('one operation stands out', () => {
  test.each<{ name: string; given: Given; want: string }>([
    {
      name: 'by its name and its response',
      given: { '/tea': get(['leaves']), '/wallet': get(['balance']) },
      want: 'GET /wallet',
    },
    {
      name: 'by its response, under a plain name',
      given: { ...many, '/v1/organization': get(['creditBalance', 'maxTasks']) },
      want: 'GET /v1/organization',
    },
    {
      name: 'beside the history of the same money',
      given: {
        '/credits/transactions': listOf(['amount', 'balance']),
        '/credits': get(['credits_left']),
        '/usage/daily-stats': listOf(['credits']),
      },
      want: 'GET /credits',
    },
    {
      name: 'beside one for each customer',
      given: { '/customers/{id}/balance': get(['balance']), '/billing/balance': get(['balance']) },
      want: 'GET /billing/balance',
    },
    {
      name: 'beside calls that change something',
      given: { '/credits': get(['balance']), '/credits/buy': { post: { responses: {} } } },
      want: 'GET /credits',
    },
    { name: 'as the only one', given: { '/tea': { post: { responses: {} } } }, want: 'POST /tea' },
  ])('$name', ({ given, want }) => {
    expect(chooseOperation(documentOf(given), undefined).name).toBe(want);
  });
});

describe('a person is asked, and the likeliest comes first', () => {
  test.each<{ name: string; given: Given; want: RegExp }>([
    {
      name: 'two alike',
      given: { '/genai/balance': get(['balance']), '/video/balance': get(['balance']) },
      want: /has GET \/genai\/balance, GET \/video\/balance$/,
    },
    {
      name: 'a statistic is no balance, though nothing else has such a name',
      given: { '/v1/usage/character-stats': get(['time']), '/v1/voices': listOf(['samples']) },
      want: /none .* stands out/,
    },
    {
      name: 'the only GET of several operations, which is about something else',
      given: { '/models': listOf(['size']), '/chat': { post: { responses: {} } } },
      want: /none .* stands out.*has GET \/models$/,
    },
    {
      name: 'the likeliest needs an identifier: the next one is not taken for it',
      given: {
        ...many,
        '/v1/projects/{project_id}/balances': listOf(['balance']),
        '/v1/projects': listOf(['tokens']),
      },
      want: /has GET \/v1\/projects\/\{project_id\}\/balances, /,
    },
    {
      name: 'the likeliest needs a value',
      given: { '/tea': get(['leaves']), '/balance': get(['balance'], required('month')) },
      want: /has GET \/balance, GET \/tea$/,
    },
    {
      name: 'the right one is the last of many in the document',
      given: { ...many, '/accounts/{sid}/Balance.json': get(['balance']) },
      want: /has GET \/accounts\/\{sid\}\/Balance\.json, .* and \d+ more$/,
    },
    {
      name: 'only GETs are candidates',
      given: {
        '/credits': { get: { responses: {} }, post: { responses: {} } },
        '/balance': { put: { responses: {} } },
      },
      want: /has GET \/credits$/,
    },
  ])('$name', ({ given, want }) => {
    expect(() => chooseOperation(documentOf(given), undefined)).toThrow(want);
  });

  test('a name that is not there is answered by the likeliest names', () => {
    const given = documentOf({ '/tea': get(['leaves']), '/credits': get(['balance']) });
    expect(() => chooseOperation(given, 'GET /balance')).toThrow(
      'no operation GET /balance; it has GET /credits, GET /tea',
    );
  });

  test('what speaks for one of them can be told', () => {
    const [first] = rankOperations(documentOf({ '/me/wallet': get(['balance']) }));
    expect(first?.signs.map(({ because }) => because)).toEqual([
      'wallet',
      'balance in its response',
    ]);
  });
});
