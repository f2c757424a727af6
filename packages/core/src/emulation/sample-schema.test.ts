import { expect, test } from 'vitest';
import { createOpenApiDocument } from './openapi-document.ts';
import { sampleSchema } from './sample-schema.ts';

const document = createOpenApiDocument({
  schemas: {
    Money: { type: 'number', example: 12.5 },
    Alias: { $ref: '#/schemas/Money' },
    Loop: { $ref: '#/schemas/Loop' },
    Tree: {
      type: 'object',
      properties: { name: { type: 'string' }, child: { $ref: '#/schemas/Tree' } },
    },
    'a/b %': { const: 'odd name' },
  },
});

test.each([
  { given: { $ref: '#/schemas/Alias' }, want: 12.5 },
  { given: { $ref: '#/schemas/a~1b%20%25' }, want: 'odd name' },
  { given: { $ref: '#/schemas/Loop' }, want: null },
  { given: { $ref: 'https://example.com/other.json#/x' }, want: null },
  { given: { $ref: '#/schemas/Tree' }, want: { name: 'string', child: null } },
  {
    given: {
      properties: { left: { $ref: '#/schemas/Money' }, used: { type: 'number', examples: [5000] } },
    },
    want: { left: 12.5, used: 5000 },
  },
  {
    given: { type: 'object', example: { left: 1 }, properties: { left: { example: 2 } } },
    want: { left: 1 },
  },
  {
    given: {
      allOf: [{ properties: { a: { const: 1 } } }, { properties: { b: { enum: ['x', 'y'] } } }],
    },
    want: { a: 1, b: 'x' },
  },
  { given: { oneOf: [{ $ref: '#/schemas/Money' }, { type: 'null' }] }, want: 12.5 },
  { given: { anyOf: [{ properties: { data: { default: 7 } } }] }, want: { data: 7 } },
  { given: { type: 'array', items: { type: 'integer' } }, want: [0] },
  { given: { type: ['string', 'null'], format: 'date-time' }, want: '2019-08-24T14:15:22Z' },
  { given: { type: 'boolean' }, want: true },
  { given: {}, want: null },
])('$given is sampled as $want', ({ given, want }) => {
  expect(sampleSchema(document, given)).toEqual(want);
});

test('where nothing but the type is said, another number can stand', () => {
  const schema = { properties: { left: { type: 'number' }, used: { type: 'number', example: 5 } } };
  expect(sampleSchema(document, schema, 1)).toEqual({ left: 1, used: 5 });
});
