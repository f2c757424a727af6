import { expect, test } from 'vitest';
import { pairOf } from '../test-support/credits-document.ts';
import { ok, operation, properties } from '../test-support/mutations.ts';
import { classify } from './classify.ts';

type Edit = Parameters<typeof pairOf>[0];

const text = { type: 'string' };
const tea = {
  type: 'object',
  required: ['kind'],
  properties: { kind: { enum: ['tea'] }, milk: text },
};
const coffee = { type: 'object', required: ['kind'], properties: { kind: { enum: ['coffee'] } } };
const range = { type: 'object', properties: { from: text, to: text } };
const filter: Edit = (d) =>
  operation(d).parameters.push({
    name: 'filter',
    in: 'query',
    style: 'deepObject',
    schema: { type: 'object', properties: { a: text, b: text } },
  });

test.each<{ name: string; prepare?: Edit; edit: Edit; want: string }>([
  {
    name: 'a member of a parameter that is an object',
    prepare: filter,
    edit: (d) => delete operation(d).parameters.at(-1).schema.properties.b,
    want: 'GET /credits: query parameter filter.b is gone',
  },
  {
    name: 'a parameter',
    prepare: filter,
    edit: (d) => operation(d).parameters.pop(),
    want: 'GET /credits: query parameter filter is gone',
  },
  {
    name: 'an alternative that came, by its tag',
    prepare: (d) => (properties(d).bought = { oneOf: [tea] }),
    edit: (d) => properties(d).bought.oneOf.push(coffee),
    want: 'GET /credits 200: bought may also be { kind: "coffee"; … }',
  },
  {
    name: 'an alternative that came, by its component',
    prepare: (d) => {
      d.components.schemas['Range-Of'] = range;
      properties(d).bought = { oneOf: [tea] };
    },
    edit: (d) => properties(d).bought.oneOf.push({ $ref: '#/components/schemas/Range-Of' }),
    want: 'GET /credits 200: bought may also be Range-Of',
  },
  {
    name: 'an alternative that went',
    prepare: (d) => (properties(d).bought = { oneOf: [tea, text] }),
    edit: (d) => properties(d).bought.oneOf.pop(),
    want: 'GET /credits 200: bought is never string any more',
  },
  {
    name: 'a field of one alternative',
    prepare: (d) =>
      (ok(d).content['application/json'].schema = { oneOf: [structuredClone(tea), coffee] }),
    edit: (d) => delete ok(d).content['application/json'].schema.oneOf[0].properties.milk,
    want: 'GET /credits 200: milk is gone',
  },
  {
    name: 'values of a map',
    prepare: (d) => (properties(d).bought = { type: 'object', additionalProperties: text }),
    edit: (d) => (properties(d).bought = range),
    want: 'GET /credits 200: bought.* are gone',
  },
])('$name', async ({ prepare, edit, want }) => {
  const { old, next } = pairOf(edit, prepare);
  const { changes } = await classify(old, next);
  expect(changes.map(({ message }) => message)).toContain(want);
});
