import { expect, test } from 'vitest';
import type { JsonObject } from '../json/json.ts';
import { refuseCircularSchemas } from './refuse-circular-schemas.ts';

const A = { $ref: '#/components/schemas/A' };
const B = { $ref: '#/components/schemas/B' };
const documentOf = (schemas: JsonObject) => ({ components: { schemas } });

test.each<{ given: JsonObject; want: string }>([
  { given: { A: { type: 'object', allOf: [A] } }, want: 'allOf' },
  { given: { A: { oneOf: [A, { type: 'object' }] } }, want: 'oneOf' },
  { given: { A: { anyOf: [{ type: 'null' }, A] } }, want: 'anyOf' },
  { given: { A: { not: A } }, want: 'not' },
  { given: { A: { allOf: [{ anyOf: [A] }] } }, want: 'anyOf' },
  { given: { A: { allOf: [B] }, B: { oneOf: [A] } }, want: 'oneOf' },
  { given: { C: { properties: { c: { items: A } } }, A: { allOf: [A] } }, want: 'allOf' },
])('$given', ({ given, want }) => {
  expect(() => refuseCircularSchemas(documentOf(given))).toThrow(
    new RegExp(`circular \\$ref #/components/schemas/A.* by ${want}`),
  );
});

test.each<JsonObject>([
  { A: { properties: { inner: A } } },
  { A: { allOf: [B] }, B: { properties: { a: { oneOf: [A, { type: 'null' }] } } } },
  { A: { allOf: [B, B] }, B: { type: 'object' } },
  { A: { example: { allOf: [A] } } },
])('%j has an end', (given) => {
  expect(() => refuseCircularSchemas(documentOf(given))).not.toThrow();
});
