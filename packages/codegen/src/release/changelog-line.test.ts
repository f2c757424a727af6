import { expect, test } from 'vitest';
import { classify } from '../compare/classify.ts';
import type { Json } from '../json/json.ts';
import { changelogLine, isProse } from './changelog-line.ts';

const schema = (balance: object, others: object = {}) => ({
  type: 'object',
  required: ['balance'],
  properties: { balance, ...others },
});
const document = (body: object, more: object = {}, parameters: readonly object[] = []): Json =>
  ({
    openapi: '3.1.0',
    info: { title: 'Brew', version: '1' },
    paths: {
      '/credits': {
        get: {
          parameters,
          responses: {
            200: { description: 'Said', content: { 'application/json': { schema: body } } },
            ...more,
          },
        },
      },
    },
  }) as unknown as Json;

const integer = { type: 'integer' };

test.each([
  {
    given: document(schema({ type: 'number' })),
    want: '`remaining` of the balance: the response field `balance` changed from integer to number',
  },
  {
    given: document(schema({ type: 'string' })),
    want: '`remaining` of the balance: the response field `balance` changed from number to string (GET /credits)',
  },
  {
    given: document(schema({ type: ['integer', 'null'] })),
    want: '`remaining` of the balance: the response field `balance` may now be null (GET /credits)',
  },
  {
    given: document(schema(integer, { limit: integer })),
    want: 'the response field `limit` was added (GET /credits)',
  },
  {
    given: document({ type: 'object', properties: { left: integer } }),
    want: '`remaining` of the balance: the response field `balance` was removed (GET /credits)',
  },
  {
    given: document(schema({ ...integer, minimum: 0 })),
    want: '`remaining` of the balance: the response field `balance`: `minimum` was added',
  },
  {
    given: document(schema(integer), { 402: { description: 'No money' } }),
    want: 'GET /credits may also answer 402',
  },
  {
    given: document(schema(integer), {}, [
      { in: 'query', name: 'team', required: true, schema: { type: 'string' } },
    ]),
    want: 'GET /credits: the query parameter `team` was added, and must be given',
  },
])('$want', async ({ given, want }) => {
  const before = document(schema(integer));
  const { changes } = await classify(before, given);
  const fields = new Map([['balance', 'remaining']]);
  const lines = changes.map((change) => changelogLine(change, { before, after: given, fields }));
  expect(lines.join('\n')).toContain(want);
  expect(lines.join('\n')).not.toMatch(/~1|\/(paths|components|properties)\//);
});

test('prose of the vendor is recognized, and a field that is called like it is not', async () => {
  const before = document(schema(integer, { title: integer }));
  const said = document(schema({ ...integer, description: 'More\nof it' }, { title: integer }));
  expect((await classify(before, said)).changes.map(isProse)).toEqual([true]);
  const typed = document(schema(integer, { title: { type: 'number' } }));
  expect((await classify(before, typed)).changes.map(isProse)).toEqual([false]);
});
