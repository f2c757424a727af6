import { expect, test } from 'vitest';
import type { Json } from '../json/json.ts';
import { typesAtPointer } from './pointer-types.ts';

const document: Json = {
  components: {
    schemas: {
      Amount: { type: ['number', 'null'] },
      Loop: {
        allOf: [
          { $ref: '#/components/schemas/Loop' },
          { properties: { next: { $ref: '#/components/schemas/Loop' }, n: { type: 'integer' } } },
        ],
      },
    },
  },
};
const text = { type: 'string' };

test.each<{ schema: Json; pointer: string; want: string[][] }>([
  { schema: { properties: { a: text } }, pointer: '/a', want: [['string']] },
  { schema: { properties: { 'a/b': text } }, pointer: '/a~1b', want: [['string']] },
  {
    schema: { properties: { a: { $ref: '#/components/schemas/Amount' } } },
    pointer: '/a',
    want: [['number']],
  },
  {
    schema: { oneOf: [{ properties: { a: text } }, { properties: { a: { type: 'integer' } } }] },
    pointer: '/a',
    want: [['string'], ['integer']],
  },
  {
    schema: { properties: { a: { anyOf: [text, { type: 'array' }] } } },
    pointer: '/a',
    want: [['string', 'array']],
  },
  {
    schema: { properties: { a: { type: 'array', items: { properties: { b: text } } } } },
    pointer: '/a/0/b',
    want: [['string']],
  },
  { schema: { $ref: '#/components/schemas/Loop' }, pointer: '/next/next/n', want: [['integer']] },
  {
    schema: { properties: { a: { const: 'x' }, b: { enum: [1, true, null] } } },
    pointer: '/b',
    want: [['number', 'boolean']],
  },
  { schema: { properties: { a: {} } }, pointer: '/a', want: [[]] },
  { schema: { properties: { a: text } }, pointer: '/toString', want: [] },
  { schema: { properties: { a: text } }, pointer: '/a/b', want: [] },
  { schema: null, pointer: '/a', want: [] },
])('$pointer of $schema', ({ schema, pointer, want }) => {
  expect(typesAtPointer(document, schema, pointer).map((types) => [...types])).toEqual(want);
});
