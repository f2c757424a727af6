import { expect, test } from 'vitest';
import type { Json } from '../json/json.ts';
import { writePointer } from '../json/pointer.ts';
import { mapDocument, type Role, walkDocument } from './map.ts';

/** The role of every object, by its pointer. */
function rolesIn(document: Json): Record<string, Role> {
  const roles: Record<string, Role> = {};
  walkDocument(document, (_, { role, names }) => {
    roles[writePointer(names)] = role;
  });
  return roles;
}

test.each<{ name: string; given: Json; want: Record<string, Role> }>([
  {
    name: 'a property may be called like a field',
    given: { properties: { example: { default: {} } } },
    want: {
      '': 'fields',
      '/properties': 'names',
      '/properties/example': 'fields',
      '/properties/example/default': 'data',
    },
  },
  {
    name: 'what lies within a value is a value',
    given: { enum: [{ schema: {} }], 'x-note': {} },
    want: { '': 'fields', '/enum/0': 'data', '/enum/0/schema': 'data', '/x-note': 'data' },
  },
  {
    name: 'examples are objects by name, or a list of values',
    given: { content: { a: { examples: { one: { value: {} } } } }, examples: [{}] },
    want: {
      '': 'fields',
      '/content': 'names',
      '/content/a': 'fields',
      '/content/a/examples': 'examples',
      '/content/a/examples/one': 'fields',
      '/content/a/examples/one/value': 'data',
      '/examples/0': 'data',
    },
  },
  {
    name: 'what a discriminator tells apart, and what is asked for, are names and no fields',
    given: {
      discriminator: { mapping: { example: 'A' } },
      security: [{ example: [] }],
      dependentRequired: {},
    },
    want: {
      '': 'fields',
      '/discriminator': 'fields',
      '/discriminator/mapping': 'data',
      '/security/0': 'data',
      '/dependentRequired': 'data',
    },
  },
  {
    name: 'a webhook may be called like a field',
    given: { webhooks: { example: { post: {} } } },
    want: {
      '': 'fields',
      '/webhooks': 'names',
      '/webhooks/example': 'fields',
      '/webhooks/example/post': 'fields',
    },
  },
  {
    name: 'a list of parameters holds objects with fields',
    given: { parameters: [{ schema: {} }] },
    want: { '': 'fields', '/parameters/0': 'fields', '/parameters/0/schema': 'fields' },
  },
])('$name', ({ given, want }) => {
  expect(rolesIn(given)).toEqual(want);
});

test('copies a document with other objects in it', () => {
  const given = { a: { gone: true }, b: [{ c: 1 }], ['__proto__']: 2 };
  const copy = mapDocument(given, (object, _, descend) =>
    'gone' in object ? 'replaced' : descend(object),
  );
  expect(copy).toEqual({ a: 'replaced', b: [{ c: 1 }], ['__proto__']: 2 });
  expect(given.a).toEqual({ gone: true });
});
