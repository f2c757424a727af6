import { expect, test } from 'vitest';
import type { Json } from '../json/json.ts';
import { writePointer } from '../json/pointer.ts';
import { walkSchema } from './schema.ts';

const document: Json = {
  components: {
    schemas: {
      Loop: { properties: { next: { $ref: '#/components/schemas/Loop' }, n: { type: 'integer' } } },
    },
  },
};
const text = { type: 'string' };

/** Every visited schema by the pointers to its place and to its value. */
function visitedIn(schema: Json, deeper = true): string[] {
  const visited: string[] = [];
  walkSchema(document, schema, ({ place, value, composites }) => {
    const parts = composites.length > 0 ? ` in ${composites.length}` : '';
    visited.push(`${writePointer(place)} = ${writePointer(value)}${parts}`);
    return deeper;
  });
  return visited;
}

test.each<{ name: string; given: Json; want: string[] }>([
  {
    name: 'members and items',
    given: { properties: { a: { items: { properties: { b: text } } } } },
    want: [
      ' = ',
      '/properties/a = /a',
      '/properties/a/items = /a/0',
      '/properties/a/items/properties/b = /a/0/b',
    ],
  },
  {
    name: 'members without a name and tuples',
    given: { patternProperties: { '^x': text }, additionalProperties: text, prefixItems: [text] },
    want: [
      ' = ',
      '/patternProperties/^x = /*',
      '/additionalProperties = /*',
      '/prefixItems/0 = /0',
    ],
  },
  {
    name: 'parts, which are not steps',
    given: { allOf: [{ anyOf: [{ properties: { a: text } }] }] },
    want: [' = ', ' =  in 1', ' =  in 2', '/properties/a = /a'],
  },
  {
    name: 'a schema within itself once',
    given: { $ref: '#/components/schemas/Loop' },
    want: [' = ', '/properties/n = /n'],
  },
  { name: 'nothing where there is no schema', given: true, want: [] },
])('visits $name', ({ given, want }) => {
  expect(visitedIn(given)).toEqual(want);
});

test('does not go deeper than it is told', () => {
  expect(visitedIn({ properties: { a: text } }, false)).toEqual([' = ']);
});
