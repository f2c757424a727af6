import { credits, expectBump, ok, operation, properties } from '../test-support/mutations.ts';

expectBump('patch', [
  {
    name: 'a description',
    edit: (d) => (properties(d).balance.description = 'Left.'),
    at: '/balance/description',
  },
  { name: 'the version', edit: (d) => (d.info.version = '2.0'), at: '/info/version' },
  {
    name: 'an operation renamed',
    edit: (d) => (operation(d).operationId = 'credits'),
    at: '/get/operationId',
  },
  {
    name: 'a component renamed',
    edit: (d) => {
      d.components.schemas.Balance = credits(d);
      delete d.components.schemas.Credits;
      ok(d).content['application/json'].schema.$ref = '#/components/schemas/Balance';
    },
  },
  {
    name: 'a component written where it is used',
    edit: (d) => {
      ok(d).content['application/json'].schema = credits(d);
      delete d.components.schemas.Credits;
    },
  },
  {
    name: 'wrapped in allOf',
    edit: (d) =>
      (ok(d).content['application/json'].schema = {
        allOf: [{ $ref: '#/components/schemas/Credits' }],
      }),
  },
  {
    name: 'a member wrapped in allOf',
    edit: (d) => (properties(d).balance = { allOf: [{ type: 'number' }] }),
  },
  {
    name: 'split over an allOf',
    edit: (d) => {
      const { pools, ...rest } = properties(d);
      const { required } = credits(d);
      d.components.schemas.Credits = {
        allOf: [
          { type: 'object', required, properties: rest },
          { type: 'object', properties: { pools } },
        ],
      };
    },
  },
  {
    name: '3.0 nullable against a 3.1 union',
    prepare: (d) =>
      Object.assign(d, { openapi: '3.0.3' }) &&
      Object.assign(properties(d).balance, { nullable: true }),
    edit: (d) => {
      d.openapi = '3.1.0';
      properties(d).balance = { type: ['number', 'null'] };
    },
  },
  {
    name: 'a default of a field that may be missing',
    prepare: (d) => (properties(d).plan = { type: 'string' }),
    edit: (d) => (properties(d).plan.default = 'free'),
  },
  {
    name: 'no default any more of a field that may be missing',
    prepare: (d) => (properties(d).plan = { type: 'string', default: 'free' }),
    edit: (d) => delete properties(d).plan.default,
  },
  {
    name: 'additional properties forbidden',
    edit: (d) => (credits(d).additionalProperties = false),
  },
  {
    name: 'additional properties opened',
    prepare: (d) => (credits(d).additionalProperties = false),
    edit: (d) => (credits(d).additionalProperties = true),
  },
  {
    name: 'top-level security beside that of the operation',
    edit: (d) => (d.security = [{ header: [] }]),
  },
  {
    name: 'security moved to the top',
    edit: (d) => {
      d.security = operation(d).security;
      delete operation(d).security;
    },
  },
  {
    name: 'security moved down to the operation',
    prepare: (d) => {
      d.security = operation(d).security;
      delete operation(d).security;
    },
    edit: (d) => {
      operation(d).security = d.security;
      delete d.security;
    },
  },
  {
    name: 'another case of a header name, another name of the scheme',
    prepare: (d) => (operation(d).security = [{ header: [] }]),
    edit: (d) => {
      operation(d).security = [{ apiKey: [] }];
      d.components.securitySchemes = {
        apiKey: { type: 'apiKey', in: 'header', name: 'x-api-key' },
      };
    },
  },
  { name: 'bearerFormat', edit: (d) => (d.components.securitySchemes.bearer.bearerFormat = 'JWT') },
  { name: 'a slash after the server', edit: (d) => (d.servers[0].url += '/') },
  { name: 'a second server', edit: (d) => d.servers.push({ url: 'https://eu.brew.example/v1' }) },
  {
    name: 'the server named at the operation',
    edit: (d) => {
      operation(d).servers = d.servers;
      delete d.servers;
    },
  },
  { name: 'the order of required members', edit: (d) => credits(d).required.reverse() },
  { name: 'the order of values', edit: (d) => properties(d).state.enum.reverse() },
  {
    name: 'a charset in the media type',
    edit: (d) =>
      (ok(d).content = { 'application/json; charset=utf-8': ok(d).content['application/json'] }),
  },
  {
    name: 'an example',
    edit: (d) => (ok(d).content['application/json'].example = { balance: 1, state: 'live' }),
  },
  { name: 'a limit', edit: (d) => (properties(d).balance.minimum = 0) },
  {
    name: 'const for a single value',
    prepare: (d) => (properties(d).state = { enum: ['live'] }),
    edit: (d) => (properties(d).state = { const: 'live' }),
  },
  {
    name: 'an untyped object that says that it is open',
    prepare: (d) => (properties(d).about = { type: 'object' }),
    edit: (d) => (properties(d).about.additionalProperties = true),
  },
  {
    name: 'a header that says what the media type says',
    edit: (d) => (ok(d).headers = { 'Content-Type': { schema: { type: 'string' } } }),
  },
  {
    name: 'the way in which a list is written into a cookie, said where it was not',
    prepare: (d) =>
      operation(d).parameters.push({
        name: 'seen',
        in: 'cookie',
        schema: { type: 'array', items: {} },
      }),
    edit: (d) => Object.assign(operation(d).parameters.at(-1), { style: 'form', explode: true }),
  },
  {
    name: 'another case of the name of a header in a response',
    prepare: (d) => (ok(d).headers = { 'X-Left': { schema: { type: 'integer' } } }),
    edit: (d) => (ok(d).headers = { 'x-left': ok(d).headers['X-Left'] }),
  },
  { name: 'a style that is the default', edit: (d) => (operation(d).parameters[0].style = 'form') },
  {
    name: 'a parameter that is named as content',
    edit: (d) =>
      (operation(d).parameters[0] = {
        name: 'team',
        in: 'query',
        content: { 'text/plain': { schema: { type: 'string' } } },
      }),
  },
  {
    name: 'words about a scope',
    prepare: (d) => {
      const flows = {
        clientCredentials: { tokenUrl: 'https://brew.example/token', scopes: { read: '' } },
      };
      d.components.securitySchemes.bearer = { type: 'oauth2', flows };
    },
    edit: (d) =>
      (d.components.securitySchemes.bearer.flows.clientCredentials.scopes.read = 'Reads.'),
  },
]);
