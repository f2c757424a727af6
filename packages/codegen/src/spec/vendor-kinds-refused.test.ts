import { expect, test } from 'vitest';
import { evaluateProvider } from '../test-support/evaluate-provider.ts';
import { filesOf, type Kind, plain, text } from '../test-support/kinds-of-vendors.ts';

test.each<{ given: Partial<Kind>; want: string }>([
  {
    given: { parameters: [{ name: 'team', in: 'query', required: true, schema: text }] },
    want: 'has the required query parameter team',
  },
  {
    given: {
      parameters: [{ name: 'X-Secret', in: 'header', required: true, schema: text }],
      request: { query: { a: 'b' } },
    },
    want: 'has the required header parameter X-Secret',
  },
  {
    given: {
      parameters: [{ name: 'view', in: 'query', schema: { enum: ['all', 'paid'] } }],
      request: { query: { view: 'none' } },
    },
    want: '/request/query/view must be one of all, paid',
  },
  {
    given: { request: { headers: { Authorization: 'Bearer x' } } },
    want: 'cannot have a fixed value',
  },
  {
    given: { values: { account: { in: ['header', 'body'], variables: ['ACME_ACCOUNT'] } } },
    want: '/parameters/account/in/1 must be one of path, header, query, basic',
  },
  { given: { scheme: { type: 'http', scheme: 'basic' } }, want: 'http basic has two halves' },
  { given: { key: { basic: 'username' } }, want: 'remove /key/basic' },
  {
    given: { scheme: { type: 'apiKey', in: 'query', name: 'k' }, key: { scheme: 'Token' } },
    want: 'remove /key/scheme',
  },
  {
    given: { scheme: { type: 'apiKey', in: 'header', name: 'authorization' } },
    want: 'say by /key/scheme which (Token, Key, none)',
  },
  {
    given: { scheme: { type: 'apiKey', in: 'cookie', name: 'k' } },
    want: 'other ways are not supported',
  },
  {
    given: { scheme: { type: 'apiKey', in: 'header', name: 'X-Key: a' } },
    want: 'has an invalid header name',
  },
  {
    given: { balance: { remaining: '/left', unit: 'usd' } },
    want: '/balance/unit is a currency in small letters: write USD',
  },
  {
    given: { balance: { remaining: '/left', minus: '/used' } },
    want: '/balance/minus points to /used',
  },
  {
    given: { balance: { remaining: '/left', unlimited: { at: '/left', equals: 'none' } } },
    want: '/balance/unlimited/equals is of type string, but /left is number',
  },
  {
    given: { balance: { remaining: '/left', unit: { at: '/left' } } },
    want: '/balance/unit/at points to /left',
  },
  {
    given: { balance: { remaining: '/left', unit: { at: '/name', words: { dollars: 'usd' } } } },
    want: '/balance/unit/words/dollars is a currency in small letters: write USD',
  },
  {
    given: {
      balance: { remaining: '/left', unit: { at: '/name', words: { dollars: 'US Dollar' } } },
    },
    want: '/balance/unit/words/dollars must be',
  },
  {
    given: { balance: { remaining: '/left', unit: { words: { hours: 'hour' } } } },
    want: '/balance/unit',
  },
  {
    given: { balance: { remaining: '/left', sign: 'negative' } },
    want: '/balance/sign must be inverted',
  },
])('refused: $want', async ({ given, want }) => {
  await expect(evaluateProvider('acme', filesOf({ ...plain, ...given }))).rejects.toThrow(want);
});
