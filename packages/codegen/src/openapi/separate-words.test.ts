import { describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '../json/json.ts';
import { isProse } from './is-prose.ts';
import { separateWords, textsOf } from './separate-words.ts';

const inSchema = (schema: Json): Json => ({ components: { schemas: { A: schema } } });
const inOperation = (operation: JsonObject): Json => ({ paths: { '/a': { get: operation } } });

describe('facts stay, words go', () => {
  test.each<{ name: string; given: Json; want: Json; texts: readonly string[] }>([
    {
      name: 'title and version of the document',
      given: { openapi: '3.1.0', info: { title: 'Brew', version: 'v1', contact: { name: 'Al' } } },
      want: { openapi: '3.1.0', info: { title: 'One operation, its facts alone', version: 'v1' } },
      texts: ['/info/title', '/info/contact'],
    },
    {
      name: 'a version in words',
      given: { info: { title: 'Brew', version: 'our first one' } },
      want: { info: { title: 'One operation, its facts alone', version: '0' } },
      texts: ['/info/title', '/info/version'],
    },
    {
      name: 'schemas',
      given: inSchema({
        title: 'Pot',
        type: 'integer',
        format: 'int64',
        minimum: 0,
        description: 'How full.',
        'x-note': { a: 1 },
        errorMessage: 'It must be full.',
        contentMediaType: 'text/plain',
        bearerFormat: 'A long one',
        default: 3,
      }),
      want: inSchema({
        type: 'integer',
        format: 'int64',
        minimum: 0,
        contentMediaType: 'text/plain',
        default: 3,
      }),
      texts: ['title', 'description', 'x-note', 'errorMessage', 'bearerFormat'].map(
        (n) => `/components/schemas/A/${n}`,
      ),
    },
    {
      name: 'members that are called like words',
      given: inSchema({
        required: ['title', 'description'],
        properties: { title: { type: 'string' }, description: { summary: 'S', type: 'string' } },
        dependentRequired: { title: ['summary'] },
        discriminator: { propertyName: 'title', mapping: { title: '#/components/schemas/A' } },
      }),
      want: inSchema({
        required: ['title', 'description'],
        properties: { title: { type: 'string' }, description: { type: 'string' } },
        dependentRequired: { title: ['summary'] },
        discriminator: { propertyName: 'title', mapping: { title: '#/components/schemas/A' } },
      }),
      texts: ['/components/schemas/A/properties/description/summary'],
    },
    {
      name: 'values of examples',
      given: inSchema({
        enum: ['half full', 'full'],
        example: {
          description: 'Nearly out of tea.',
          id: 'pot_1',
          left: '12.50 USD',
          at: '2026-01-02 10:00:00',
          state: 'half full',
          list: ['two words', 7],
        },
      }),
      want: inSchema({
        enum: ['half full', 'full'],
        example: {
          description: 'text',
          id: 'pot_1',
          left: '12.50 USD',
          at: '2026-01-02 10:00:00',
          state: 'half full',
          list: ['text', 7],
        },
      }),
      texts: ['description', 'list/0'].map((n) => `/components/schemas/A/example/${n}`),
    },
    {
      name: 'an operation',
      given: inOperation({
        operationId: 'getA',
        summary: 'Get it',
        tags: ['Pots and pans'],
        deprecated: true,
        'x-codeSamples': [{ source: 'curl …' }],
        parameters: [{ name: 'team', in: 'query', description: 'Whose', schema: {} }],
        security: [{ title: [] }],
        responses: {
          '200': {
            description: 'Here it is',
            content: {
              'application/json': {
                examples: { 'when all is well': { summary: 'Well', value: { left: 1 } } },
              },
            },
          },
          '404': { $ref: '#/components/responses/Gone' },
          'x-note': { a: 1 },
        },
      }),
      want: inOperation({
        operationId: 'getA',
        deprecated: true,
        parameters: [{ name: 'team', in: 'query', schema: {} }],
        security: [{ title: [] }],
        responses: {
          '200': {
            description: 'A response.',
            content: { 'application/json': { examples: { 'example-1': { value: { left: 1 } } } } },
          },
          '404': { $ref: '#/components/responses/Gone' },
        },
      }),
      texts: [
        '/summary',
        '/tags',
        '/x-codeSamples',
        '/parameters/0/description',
        '/responses/200/description',
        '/responses/200/content/application~1json/examples/example-1/summary',
        '/responses/x-note',
      ].map((place) => `/paths/~1a/get${place}`),
    },
    {
      name: 'security schemes and servers',
      given: {
        servers: [{ url: 'https://a.example', description: 'Live' }],
        components: {
          securitySchemes: {
            key: { type: 'apiKey', in: 'header', name: 'X-Key', description: 'From your page.' },
            o: {
              type: 'oauth2',
              flows: { f: { tokenUrl: 'https://a.example/t', scopes: { read: 'See it' } } },
            },
          },
        },
      },
      want: {
        servers: [{ url: 'https://a.example' }],
        components: {
          securitySchemes: {
            key: { type: 'apiKey', in: 'header', name: 'X-Key' },
            o: {
              type: 'oauth2',
              flows: { f: { tokenUrl: 'https://a.example/t', scopes: { read: '' } } },
            },
          },
        },
      },
      texts: [
        '/servers/0/description',
        '/components/securitySchemes/key/description',
        '/components/securitySchemes/o/flows/f/scopes/read',
      ],
    },
  ])('$name', ({ given, want, texts }) => {
    const separated = separateWords(given);
    expect(separated.facts).toEqual(want);
    expect([...separated.texts.keys()].sort()).toEqual([...texts].sort());
    expect(separateWords(separated.facts)).toEqual({ facts: want, texts: new Map() });
  });
});

test('a text is told as it is, anything else as canonical JSON', () => {
  expect(textsOf({ info: { description: 'Tea.', 'x-a': { c: 1, b: 2 } } })).toEqual(
    new Map([
      ['/info/description', 'Tea.'],
      ['/info/x-a', '{"b":2,"c":1}'],
    ]),
  );
});

test.each([
  ['pot_1', false],
  ['', false],
  ['me@brew.example', false],
  ['https://brew.example/a?b=c', false],
  ['12.50 USD', false],
  ['$ 1,000', false],
  ['2023-06-18 20:52:28+00:00', false],
  ['Not found', true],
  ['You have 5 credits left', true],
  ['余额不足', true],
  ['x'.repeat(101), true],
])('%s is prose: %s', (given, want) => {
  expect(isProse(given)).toBe(want);
});
