import { expect, test } from 'vitest';
import { getMember, isJsonObject, type Json, type JsonObject } from '../json/json.ts';
import { parsePointer } from '../json/pointer.ts';
import { itemPointer } from '../spec/item-pointer.ts';
import { resolveSpec } from '../spec/resolve-spec.ts';
import type { BalanceMeaning } from '../spec/vocabulary/balance.ts';
import { listPointers } from '../spec/vocabulary/list-pointers.ts';
import { meaningSchema } from '../spec/vocabulary/meaning.ts';
import type { Properties } from '../spec/vocabulary/schema.ts';
import { specFiles } from '../test-support/acme-spec.ts';
import { emitCatalog } from './emit-catalog.ts';
import { emitRegistryEntry } from './emit-packages.ts';

/** A meaning with every property of the vocabulary, made of the examples in it. */
function exampleOf(properties: Properties): JsonObject {
  return Object.fromEntries(
    Object.entries(properties).map(([name, member]) => [
      name,
      (member['example'] as Json | undefined) ?? exampleOf(member['properties'] as Properties),
    ]),
  );
}

/** A schema that has all these pointers, with a value of the first type that each may lead to. */
function schemaOf(meaning: JsonObject, body: 'success' | 'error'): JsonObject {
  const balance = meaning['balance'] as unknown as BalanceMeaning;
  const schemas = listPointers(meaningSchema, meaning)
    .filter(({ target }) => target.body === body || target.body === 'any')
    .map(({ at, pointer, target }) => {
      const type = pointer === '/plan/unlimited' ? 'boolean' : (target.types[0] ?? 'string');
      const base = target.inItem ? itemPointer(balance, at) : '';
      return parsePointer(base + pointer).reduceRight<JsonObject>(
        (inner, name) =>
          name === '0'
            ? { type: 'array', items: inner }
            : { type: 'object', properties: { [name]: inner } },
        { type },
      );
    });
  return { allOf: schemas };
}

const meaning = exampleOf(meaningSchema.properties);
const key = meaning['key'] as JsonObject;
delete key['basic']; // `scheme` and `basic` exclude each other
const json = (schema: JsonObject, examples = {}) => ({ 'application/json': { schema, examples } });
const document = {
  openapi: '3.1.0',
  info: { title: 'Acme', version: '1' },
  servers: [{ url: 'https://api.acme.example' }],
  security: [{ key: [] }],
  components: { securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'X-Key' } } },
  paths: {
    '/credit/balance': {
      get: {
        responses: {
          '200': { description: 'OK', content: json(schemaOf(meaning, 'success')) },
          default: {
            description: 'No',
            content: json(schemaOf(meaning, 'error'), { unauthorized: {}, notFound: {} }),
          },
        },
      },
    },
  },
};
const links = meaning['links'] as JsonObject;
for (const name of Object.keys(links)) links[name] = `https://acme.example/${name}`;

const spec = resolveSpec('acme', specFiles({ meaning, document }));
const definition = JSON.parse(JSON.stringify(spec.definition)) as Json;

test.each(['balance', 'request', 'parameters', 'regions', 'sentinel', 'errors'])(
  'every property of %s reaches the definition',
  (name) => {
    const given = meaning[name] as JsonObject;
    const emitted = getMember(definition, name);
    expect(isJsonObject(emitted) && Object.keys(emitted)).toEqual(
      expect.arrayContaining(Object.keys(given)),
    );
  },
);

test('so does every property of an error rule but its evidence', () => {
  const [{ evidence: _, ...rule } = {}] = (meaning['errors'] as { rules: JsonObject[] }).rules;
  expect(spec.definition.errors?.rules).toEqual([rule]);
});

test('links, rate limits and the other facts for people reach the catalog', () => {
  const catalog = emitCatalog([emitRegistryEntry(spec)]);
  const { rateLimits } = meaning as { rateLimits: JsonObject[] };
  for (const name of ['keyPrefix', 'free', ...Object.keys({ ...links, ...rateLimits[0] })])
    expect(catalog).toMatch(new RegExp(`\\b${name}: (?!null)`));
});
