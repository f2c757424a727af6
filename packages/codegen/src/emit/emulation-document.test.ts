import { createEmulation, listDocumentedResponses } from '@fuelgauge/core/testing';
import { expect, test } from 'vitest';
import type { Json, JsonObject } from '../json/json.ts';
import { resolveSpec } from '../spec/resolve-spec.ts';
import { acmeMeaning, specFiles } from '../test-support/acme-spec.ts';
import { emulationDocument } from './emulation-document.ts';

const spec = resolveSpec('acme', specFiles({ meaning: acmeMeaning }));
const { path } = spec.definition;
const json = (content: JsonObject): JsonObject => ({ content: { 'application/json': content } });
const withResponses = (responses: JsonObject, rest: JsonObject = {}) => ({
  ...spec,
  document: { paths: { [path]: { get: { responses } } }, ...rest } as Json,
});

test.each<{ name: string; responses: JsonObject; rest?: JsonObject }>([
  { name: 'no body', responses: { 200: { description: 'fine' } } },
  { name: 'a body of which nothing is known', responses: { 200: json({}) } },
  {
    name: 'an example',
    responses: { 200: json({ example: { left: 1 }, schema: { type: 'null' } }) },
  },
  { name: 'an example that is null', responses: { 200: json({ example: null }) } },
  {
    name: 'named examples, one a reference and one without a value',
    responses: {
      401: json({
        examples: {
          b: { value: { a: 1 } },
          a: { $ref: '#/components/examples/a' },
          c: { summary: 's' },
        },
      }),
    },
    rest: { components: { examples: { a: { value: 'text' } } } },
  },
  {
    name: 'a name that is no plain member',
    responses: { 401: json({ examples: JSON.parse('{"__proto__":{"value":{"__proto__":1}}}') }) },
  },
  {
    name: 'schemas: numbers that nothing gives, within lists and references',
    responses: {
      200: json({
        schema: {
          type: 'object',
          properties: {
            left: { type: 'number' },
            word: { type: 'string' },
            fixed: { type: 'integer', example: 7 },
            when: { type: 'string', format: 'date-time' },
            rows: { type: 'array', items: { $ref: '#/components/schemas/Row' } },
            either: { oneOf: [{ type: 'integer' }, { type: 'string' }] },
            all: {
              allOf: [
                { $ref: '#/components/schemas/Row' },
                { properties: { b: { type: 'boolean' } } },
              ],
            },
          },
        },
      }),
      402: json({ schema: { type: 'object', properties: { code: { enum: ['empty'] } } } }),
    },
    rest: {
      components: {
        schemas: {
          Row: {
            type: 'object',
            properties: { n: { type: 'integer' }, again: { $ref: '#/components/schemas/Row' } },
          },
        },
      },
    },
  },
  { name: 'a lone number', responses: { 200: json({ schema: { type: 'number' } }) } },
  {
    name: 'a text, and a relative of JSON',
    responses: {
      200: {
        content: { 'text/plain': { example: '5' }, 'application/problem+json': { example: 5 } },
      },
      500: { content: { 'text/html': { schema: { type: 'string' } } } },
      503: { content: { '*/*': { example: { a: 1 } } } },
    },
  },
  {
    name: 'statuses that state none',
    responses: { 200: json({ example: 1 }), default: {}, '4XX': {} },
  },
])('an emulation finds the same in it: $name', ({ responses, rest }) => {
  const given = withResponses(responses, rest);
  const cut = JSON.parse(JSON.stringify(emulationDocument(given)));
  expect(listDocumentedResponses(cut, path)).toEqual(listDocumentedResponses(given.document, path));
});

test('examples that answer a bad key keep their part', () => {
  const examples = { no: { value: { a: 1 } }, other: { value: { a: 2 } } };
  const keys = { 'x-fuelgauge': { key: { examples: { missing: 'other' } }, name: 'Acme' } };
  const given = withResponses({ 401: json({ examples }) }, keys);
  const cut = emulationDocument(given);
  expect(cut['x-fuelgauge']).toEqual({ key: { examples: { missing: 'other' } } });
  expect(createEmulation(spec.definition, cut).errors).toEqual(
    createEmulation(spec.definition, given.document).errors,
  );
});

test('no prose, and nothing beside the responses', () => {
  expect(JSON.stringify(emulationDocument(spec))).not.toMatch(
    /description|summary|components|servers/,
  );
});
