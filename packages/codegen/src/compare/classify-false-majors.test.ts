import { describe, expect, test } from 'vitest';
import { pairOf } from '../test-support/credits-document.ts';
import { expectBump, ok, operation, properties } from '../test-support/mutations.ts';
import { classify } from './classify.ts';

// biome-ignore lint/suspicious/noExplicitAny: documents are mutated at will here
type Document = any;

const no = (d: Document) => operation(d).responses['401'];
const schemes = (d: Document) => d.components.securitySchemes;
const authorization = { type: 'apiKey', in: 'header', name: 'Authorization' };
const list = { type: 'array', items: { type: 'string' } };
const send = (d: Document, schema: object) =>
  (operation(d).requestBody = { content: { 'application/json': { schema } } });
const sent = (d: Document) => operation(d).requestBody.content['application/json'].schema;

expectBump('minor', [
  {
    name: 'a header of an error gone',
    prepare: (d) => (no(d).headers = { 'Retry-After': { schema: { type: 'integer' } } }),
    edit: (d) => delete no(d).headers,
    at: '/responses/401/headers/Retry-After',
  },
  {
    name: 'a header of an error that may be absent',
    prepare: (d) =>
      (no(d).headers = { 'Retry-After': { required: true, schema: { type: 'integer' } } }),
    edit: (d) => delete no(d).headers['Retry-After'].required,
  },
  {
    name: 'another way to authenticate',
    edit: (d) => operation(d).security.push({ header: [] }),
    at: '/paths/~1credits/get/security',
  },
  { name: 'no key asked for any more', edit: (d) => operation(d).security.push({}) },
  {
    name: 'one key of two is enough',
    prepare: (d) => (operation(d).security = [{ bearer: [], header: [] }]),
    edit: (d) => (operation(d).security = [{ bearer: [] }]),
  },
  {
    name: 'fewer scopes',
    prepare: (d) => {
      const flows = { clientCredentials: { tokenUrl: 'https://brew.example/token', scopes: {} } };
      schemes(d).bearer = { type: 'oauth2', flows };
      operation(d).security = [{ bearer: ['read', 'write'] }];
    },
    edit: (d) => (operation(d).security = [{ bearer: ['read'] }]),
  },
  {
    name: 'a parameter that also takes a list',
    edit: (d) => (operation(d).parameters[0].schema = { anyOf: [{ type: 'string' }, list] }),
  },
  {
    name: 'a parameter that also takes a list, written with commas',
    edit: (d) => {
      operation(d).parameters[0].schema = { oneOf: [{ type: 'string' }, list] };
      operation(d).parameters[0].explode = false;
    },
  },
  {
    name: 'a parameter that also takes an object',
    edit: (d) => {
      const range = { type: 'object', properties: { from: { type: 'string' } } };
      operation(d).parameters[0].schema = { anyOf: [{ type: 'string' }, range] };
      operation(d).parameters[0].style = 'deepObject';
    },
  },
  {
    name: 'a header that also takes a list',
    prepare: (d) =>
      operation(d).parameters.push({ name: 'X-Only', in: 'header', schema: { type: 'string' } }),
    edit: (d) => (operation(d).parameters.at(-1).schema = { anyOf: [{ type: 'string' }, list] }),
  },
  ...(
    [
      ['a value of any text', { enum: ['a'] }, { type: 'string' }],
      ['text or number', { type: 'string' }, { type: ['string', 'number'] }],
      ['null', { type: 'string' }, { type: ['string', 'null'] }],
      ['one or a list', { type: 'string' }, { anyOf: [{ type: 'string' }, list] }],
      ['text or object', { type: 'string' }, { anyOf: [{ type: 'string' }, { type: 'object' }] }],
      ['items of more types', list, { type: 'array', items: { type: ['string', 'number'] } }],
      [
        'a map of anything',
        { type: 'object', additionalProperties: { type: 'string' } },
        { type: 'object', additionalProperties: true },
      ],
      ['anything', { type: 'object', properties: { b: { type: 'string' } } }, {}],
      ['any object', { type: 'object', properties: { b: { type: 'string' } } }, { type: 'object' }],
      [
        'a schema or another',
        { type: 'object', required: ['b'], properties: { b: { type: 'string' } } },
        {
          oneOf: [
            { type: 'object', required: ['b'], properties: { b: { type: 'string' } } },
            { type: 'object', required: ['c'], properties: { c: { type: 'string' } } },
          ],
        },
      ],
    ] as const
  ).map(([name, before, after]) => ({
    name: `what is sent may be wider: ${name}`,
    prepare: (d: Document) => send(d, { type: 'object', properties: { a: before } }),
    edit: (d: Document) => (sent(d).properties.a = after),
  })),
  {
    name: 'a field with a default may be sent as well',
    prepare: (d) => {
      d.components.schemas.Ask = { type: 'object', properties: { a: { type: 'string' } } };
      send(d, { $ref: '#/components/schemas/Ask' });
    },
    edit: (d) => (d.components.schemas.Ask.properties.fast = { type: 'boolean', default: false }),
    at: '/properties/fast',
  },
  {
    name: 'a field with a default below a component that is also answered may be sent as well',
    prepare: (d) => {
      d.components.schemas.Ask = { type: 'object', properties: { a: { type: 'string' } } };
      d.components.schemas.Body = {
        allOf: [{ type: 'object', properties: { ask: { $ref: '#/components/schemas/Ask' } } }],
      };
      d.components.requestBodies = {
        Body: {
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Body' } } },
        },
      };
      operation(d).requestBody = { $ref: '#/components/requestBodies/Body' };
      properties(d).asked = { $ref: '#/components/schemas/Ask' };
    },
    edit: (d) => (d.components.schemas.Ask.properties.fast = { type: 'boolean', default: false }),
  },
]);

expectBump('patch', [
  {
    name: 'a default of a field that may be sent',
    prepare: (d) => {
      const properties = { fast: { type: 'boolean' } };
      d.components.schemas.Ask = { type: 'object', properties };
      send(d, { $ref: '#/components/schemas/Ask' });
    },
    edit: (d) => (d.components.schemas.Ask.properties.fast.default = true),
  },
  {
    name: 'bearer written as a key in Authorization, which its words say',
    edit: (d) =>
      (schemes(d).bearer = { ...authorization, description: 'Send `Bearer <key>` there.' }),
  },
  {
    name: 'bearer written as a key in Authorization, which its name says',
    edit: (d) => {
      schemes(d).BearerAuth = authorization;
      operation(d).security = [{ BearerAuth: [] }];
    },
  },
  {
    name: 'an own word written as an HTTP scheme',
    prepare: (d) =>
      (schemes(d).bearer = { ...authorization, description: '`Authorization: Brew-Key <key>`' }),
    edit: (d) => (schemes(d).bearer = { type: 'http', scheme: 'Brew-Key' }),
  },
  {
    name: 'the same alternatives in another order',
    prepare: (d) => operation(d).security.push({ header: [] }),
    edit: (d) => operation(d).security.reverse(),
  },
  {
    name: 'a scheme that is there twice by two names',
    edit: (d) => {
      schemes(d).other = { type: 'http', scheme: 'Bearer' };
      operation(d).security.push({ other: [] });
    },
  },
  {
    name: 'the order of parameters',
    edit: (d) => operation(d).parameters.reverse(),
    at: '/parameters',
  },
  {
    name: 'the order of alternatives of a schema',
    prepare: (d) => (properties(d).bought = { oneOf: [{ type: 'string' }, { type: 'number' }] }),
    edit: (d) => properties(d).bought.oneOf.reverse(),
    at: '/properties/bought/oneOf',
  },
  {
    name: 'the order of tags',
    prepare: (d) => (operation(d).tags = ['a', 'b']),
    edit: (d) => operation(d).tags.reverse(),
    at: '/tags',
  },
]);

expectBump('major', [
  {
    name: 'a key in Authorization without the word that it had',
    edit: (d) => (schemes(d).bearer = { ...authorization, description: 'The key, no Bearer.' }),
  },
  {
    name: 'a header of a success gone, beside one of an error',
    prepare: (d) => {
      ok(d).headers = { 'X-Left': { schema: { type: 'integer' } } };
      no(d).headers = { 'X-Left': { schema: { type: 'integer' } } };
    },
    edit: (d) => {
      delete ok(d).headers;
      delete no(d).headers;
    },
  },
  {
    name: 'one of two ways to authenticate given up',
    prepare: (d) => operation(d).security.push({ header: [] }),
    edit: (d) => operation(d).security.pop(),
  },
  {
    name: 'a second key beside the first',
    edit: (d) => (operation(d).security = [{ bearer: [], header: [] }]),
  },
  {
    name: 'a way to authenticate exchanged for another',
    prepare: (d) => operation(d).security.push({ header: [] }),
    edit: (d) => {
      schemes(d).header.name = 'X-Other';
    },
  },
  {
    name: 'a list that is written in another way, where a single value may be sent as well',
    prepare: (d) => (operation(d).parameters[0].schema = { anyOf: [{ type: 'string' }, list] }),
    edit: (d) => (operation(d).parameters[0].style = 'pipeDelimited'),
  },
  {
    name: 'a field of what is sent that must be given, with a default beside it',
    prepare: (d) => {
      d.components.schemas.Ask = { type: 'object', properties: { a: { type: 'string' } } };
      send(d, { $ref: '#/components/schemas/Ask' });
    },
    edit: (d) => {
      const { Ask } = d.components.schemas;
      Ask.properties.fast = { type: 'boolean', default: false };
      Ask.required = ['fast'];
    },
    at: '/properties/fast',
  },
]);

test.each<{ name: string; place: 'header' | 'query'; parameter: string; scheme: object }>([
  {
    name: 'a header',
    place: 'header',
    parameter: 'X-Api-Key',
    scheme: { type: 'apiKey', in: 'header', name: 'x-api-key' },
  },
  {
    name: 'Authorization',
    place: 'header',
    parameter: 'Authorization',
    scheme: { type: 'http', scheme: 'bearer' },
  },
  {
    name: 'the query',
    place: 'query',
    parameter: 'key',
    scheme: { type: 'apiKey', in: 'query', name: 'key' },
  },
])('a key in $name is the same as a parameter and as a scheme', async (given) => {
  const asParameter = (d: Document) => {
    delete operation(d).security;
    operation(d).parameters.push({
      name: given.parameter,
      in: given.place,
      required: true,
      schema: { type: 'string' },
    });
  };
  const asScheme = (d: Document) => {
    d.components.securitySchemes.brew = given.scheme;
    operation(d).security = [{ brew: [] }];
  };
  const [parameter, scheme] = [pairOf(asParameter).next, pairOf(asScheme).next];
  expect(await classify(parameter, scheme)).toHaveProperty('bump', 'patch');
  expect(await classify(scheme, parameter)).toHaveProperty('bump', 'patch');
});

describe('what is sent is one of several, told apart by a member', () => {
  const alternative = (values: string[]) => ({
    type: 'object',
    required: ['kind'],
    properties: {
      kind: { type: 'string', enum: values },
      size: { type: 'integer', default: 1 },
      milk: { type: 'string' },
    },
  });
  const ask =
    (mapping: object | undefined, values: (name: string) => string[]) => (d: Document) => {
      d.components.schemas.Tea = alternative(values('Tea'));
      d.components.schemas.Coffee = alternative(values('Coffee'));
      delete d.components.schemas.Coffee.properties.milk;
      send(d, {
        oneOf: ['Tea', 'Coffee'].map((name) => ({ $ref: `#/components/schemas/${name}` })),
        discriminator: { propertyName: 'kind', ...(mapping ? { mapping } : {}) },
      });
    };
  const given: readonly (readonly [string, (d: Document) => void])[] = [
    [
      'by a mapping',
      ask({ tea: '#/components/schemas/Tea', coffee: 'Coffee' }, (name) => [name.toLowerCase()]),
    ],
    ['by the name of the schema', ask(undefined, (name) => [name])],
  ];

  test.each(given)('%s: more may be sent', async (_, prepare) => {
    const { old, next } = pairOf(
      (d) => (d.components.schemas.Tea.properties.sugar = { type: 'integer', default: 0 }),
      prepare,
    );
    expect(await classify(old, next)).toHaveProperty('bump', 'minor');
  });

  test.each(given)('%s: less may be sent', async (_, prepare) => {
    const { old, next } = pairOf((d) => delete d.components.schemas.Tea.properties.milk, prepare);
    expect(await classify(old, next)).toHaveProperty('bump', 'major');
  });

  test.each(given)('%s: more must be sent', async (_, prepare) => {
    const { old, next } = pairOf((d) => d.components.schemas.Tea.required.push('milk'), prepare);
    expect(await classify(old, next)).toHaveProperty('bump', 'major');
  });
});

test('a value that is put in front of a list is one difference', async () => {
  const { old, next } = pairOf(
    (d) => {
      d.tags = [{ name: 'new' }, ...d.tags];
      operation(d).tags = ['new', ...operation(d).tags];
      operation(d).parameters.unshift({ name: 'a', in: 'query', schema: { type: 'string' } });
    },
    (d) => {
      d.tags = [{ name: 'tea' }, { name: 'credits' }];
      operation(d).tags = ['tea', 'credits'];
    },
  );
  const { changes } = await classify(old, next);
  expect(changes.map(({ rule, pointer }) => `${rule} ${pointer}`)).toEqual([
    'parameter-added /paths/~1credits/get/parameters/query/a',
    'document-added /paths/~1credits/get/tags/0',
    'document-added /tags/0',
  ]);
});

test('a list of values that many places share is told once', async () => {
  const share = (d: Document) => {
    d.components.schemas.State = { type: 'string', enum: ['live', 'held'] };
    const state = { $ref: '#/components/schemas/State' };
    properties(d).state = state;
    properties(d).before = state;
    properties(d).pools.items.properties.state = { allOf: [state] };
    d.paths['/tea'] = structuredClone(d.paths['/credits']);
    d.paths['/tea'].get.parameters.push({ name: 'state', in: 'query', schema: state });
  };
  const { old, next } = pairOf((d) => d.components.schemas.State.enum.push('gone'), share);
  const { changes } = await classify(old, next);
  const told = changes.filter(({ rule }) => rule === 'enum-value-added');
  expect(told).toHaveLength(1);
  expect(told[0]?.alsoAt).toHaveLength(6);
});

test('members that share a schema and become optional are told each', async () => {
  const { old, next } = pairOf(
    (d) => (d.components.schemas.Credits.required = []),
    (d) => {
      d.components.schemas.State = { type: 'string', enum: ['live', 'held'] };
      properties(d).state = { $ref: '#/components/schemas/State' };
      properties(d).balance = { $ref: '#/components/schemas/State' };
    },
  );
  const { changes } = await classify(old, next);
  expect(changes.filter(({ rule }) => rule === 'field-became-optional')).toHaveLength(2);
});
