import { expect, test } from 'vitest';
import type { Json } from '../json/json.ts';
import { inlineDeepReferences } from '../openapi/inline-deep-references.ts';
import { resolveSpec } from '../spec/resolve-spec.ts';
import { acmeDocument, changed, specFiles } from '../test-support/acme-spec.ts';
import { emitSchema } from './emit-schema.ts';

test('exports paths alone, keeps what they use, and drops the rest', async () => {
  const schema = await emitSchema(resolveSpec('acme', specFiles()));
  const declared = [...schema.matchAll(/^(?:export )?(?:interface|type) \S+/gm)].map(
    ([line]) => line,
  );
  expect(declared).toEqual(['export interface paths', 'interface components']);
  expect(schema).toMatch(/^\/\/ @generated from specs\/acme by pnpm generate; do not edit\n/);
  expect(schema).toContain('\n  "/credits": {\n    parameters: {\n      query?: never;\n');
});

test('a schema that a reference reaches by a long way is typed all the same', async () => {
  const document = changed(acmeDocument, (copy) => {
    const schema = { $ref: '#/components/responses/problem/content/application~1json/schema' };
    Object.assign(copy.paths['/credits'].get.responses, {
      '404': { description: 'Gone', content: { 'application/json': { schema } } },
    });
  });
  const schema = await emitSchema(resolveSpec('acme', specFiles({ document })));
  expect(schema).toMatch(
    /404: \{[^}]*\};\s*content: \{\s*"application\/json": components\["schemas"\]\["Problem"\];/,
  );
});

test.each<{ given: Json; want: Json }>([
  {
    given: { a: { $ref: '#/components/schemas/A' } },
    want: { a: { $ref: '#/components/schemas/A' } },
  },
  { given: { a: { b: 1 }, c: [{ $ref: '#/a' }] }, want: { a: { b: 1 }, c: [{ b: 1 }] } },
  {
    given: {
      a: { $ref: '#/b/$defs/c' },
      b: { $defs: { c: { type: 'string' } }, properties: { $defs: {} } },
    },
    want: { a: { type: 'string' }, b: { properties: { $defs: {} } } },
  },
  {
    given: { a: { $ref: '#/b/$defs/c' }, b: { $defs: { c: { items: { $ref: '#/b/$defs/c' } } } } },
    want: {
      a: { items: { $ref: '#/b/$defs/c' } },
      b: { $defs: { c: { items: { items: { $ref: '#/b/$defs/c' } } } } },
    },
  },
  {
    given: { a: { $ref: '#/b' }, b: { $ref: '#/c/d' }, c: { d: 2, e: {} } },
    want: { a: 2, b: 2, c: { d: 2, e: {} } },
  },
])('inlines $given', ({ given, want }) => {
  expect(inlineDeepReferences(given)).toEqual(want);
});

test.each<{ given: string; want: string }>([
  { given: 'Cat', want: '#/components/schemas/Cat' },
  { given: '#/components/schemas/Cat', want: '#/components/schemas/Cat' },
])('a mapping to $given refers to it', ({ given, want }) => {
  const components = { schemas: { Cat: {} } };
  const document = (target: string) => ({
    oneOf: [{ $ref: '#/components/schemas/Cat' }],
    discriminator: { propertyName: 'kind', mapping: { cat: target } },
    properties: { propertyName: {}, mapping: { cat: 'Cat' } },
    components,
  });
  expect(inlineDeepReferences(document(given))).toEqual(document(want));
});

test('a reference into itself stays one', () => {
  const given = { a: { items: { $ref: '#/a' } } };
  expect(inlineDeepReferences(given)).toEqual({ a: { items: { items: { $ref: '#/a' } } } });
});

test.each([
  { given: { type: 'integer', example: 5 }, want: true },
  { given: { type: 'integer', examples: [5] }, want: true },
  { given: { type: 'array', items: {}, example: [5] }, want: false },
  { given: { type: 'object', example: { a: 5 } }, want: false },
  { given: { type: 'object', examples: [{ a: 5 }] }, want: false },
  {
    given: { type: 'object', properties: { example: { type: 'string', example: 'a' } } },
    want: true,
  },
])('types show an example of $given: $want', async ({ given, want }) => {
  const document = changed(acmeDocument, (copy) => {
    const schema = { type: 'object', properties: { member: given } };
    Object.assign(copy.paths['/credits'].get.responses, {
      '404': { description: 'Gone', content: { 'application/json': { schema } } },
    });
  });
  const before = await emitSchema(resolveSpec('acme', specFiles()));
  const schema = await emitSchema(resolveSpec('acme', specFiles({ document })));
  const count = (text: string) => text.match(/@example/g)?.length ?? 0;
  expect(count(schema) > count(before)).toBe(want);
});
