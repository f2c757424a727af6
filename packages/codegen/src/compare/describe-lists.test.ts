import { expect, test } from 'vitest';
import type { Json } from '../json/json.ts';
import { classify } from './classify.ts';

/** A document whose answer has one member of these values. */
const documentOf = (values: readonly (string | number)[]): Json => ({
  openapi: '3.1.0',
  info: { title: 'Acme', version: '1' },
  paths: {
    '/credits': {
      get: {
        responses: {
          '200': {
            description: 'OK',
            content: {
              'application/json': { schema: { properties: { of: { enum: [...values] } } } },
            },
          },
        },
      },
    },
  },
});

const letters = (from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, index) => String.fromCharCode(97 + from + index));

test.each<{
  name: string;
  old: readonly (string | number)[];
  next: readonly (string | number)[];
  want: string;
}>([
  {
    name: 'short ones',
    old: ['a', 'b'],
    next: ['a', 'c'],
    want: 'of was "a" | "b" and is "a" | "c"',
  },
  { name: 'one came', old: letters(0, 20), next: letters(0, 21), want: 'of also has "u"' },
  { name: 'one went', old: letters(0, 20), next: letters(1, 20), want: 'of has no "a" any more' },
  {
    name: 'one went and one came, in another order',
    old: letters(0, 20),
    next: letters(1, 21).reverse(),
    want: 'of has no "a" any more, and also has "u"',
  },
  {
    name: 'numbers',
    old: [1, 2, 3, 4, 5, 6, 7, 8, 9],
    next: [1, 2, 3, 4, 5, 6, 7, 8, 10],
    want: 'of has no 9 any more, and also has 10',
  },
  {
    name: 'many came',
    old: ['a'],
    next: letters(0, 26),
    want: 'of also has "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m" and 13 more',
  },
])('lists of values are told by what people can compare: $name', async ({ old, next, want }) => {
  const { changes } = await classify(documentOf(old), documentOf(next));
  expect(changes[0]?.message).toBe(`GET /credits 200: ${want}`);
});
