import { credits, expectBump, json, ok, operation, properties } from '../test-support/mutations.ts';

expectBump('major', [
  { name: 'a field removed', edit: (d) => delete properties(d).balance, at: '/properties/balance' },
  {
    name: 'a field renamed',
    edit: (d) => {
      properties(d).amount = properties(d).balance;
      delete properties(d).balance;
      credits(d).required = ['amount', 'state'];
    },
    at: '/properties/balance',
  },
  {
    name: 'an optional field removed',
    edit: (d) => delete properties(d).bought,
    at: '/properties/bought',
  },
  {
    name: 'an optional field renamed',
    edit: (d) => {
      properties(d).boughtAt = properties(d).bought;
      delete properties(d).bought;
    },
    at: '/properties/bought',
  },
  {
    name: 'the only field, optional, removed',
    prepare: (d) =>
      Object.assign(credits(d), { required: [], properties: { balance: { type: 'number' } } }),
    edit: (d) => delete properties(d).balance,
    at: '/properties/balance',
  },
  {
    name: 'number to string',
    edit: (d) => (properties(d).balance.type = 'string'),
    at: '/properties/balance',
  },
  {
    name: 'required to optional',
    edit: (d) => (credits(d).required = ['state']),
    at: '/properties/balance',
  },
  {
    name: 'a new required header',
    edit: (d) =>
      operation(d).parameters.push({
        name: 'X-Team',
        in: 'header',
        required: true,
        schema: { type: 'string' },
      }),
    at: '/get/parameters/header/X-Team',
  },
  {
    name: 'a parameter removed',
    edit: (d) => operation(d).parameters.shift(),
    at: '/get/parameters/query/team',
  },
  {
    name: 'the last parameter removed',
    prepare: (d) => operation(d).parameters.pop(),
    edit: (d) => delete operation(d).parameters,
    at: '/get/parameters/query/team',
  },
  { name: 'a parameter required now', edit: (d) => (operation(d).parameters[0].required = true) },
  {
    name: 'a value that a parameter takes removed',
    edit: (d) => operation(d).parameters[1].schema.enum.pop(),
  },
  {
    name: 'a required parameter of all operations of the path',
    edit: (d) =>
      (d.paths['/credits'].parameters = [
        { name: 'org', in: 'query', required: true, schema: { type: 'string' } },
      ]),
  },
  {
    name: 'the path moved',
    edit: (d) => {
      d.paths['/credits/left'] = d.paths['/credits'];
      delete d.paths['/credits'];
    },
    at: '/paths/~1credits/get',
  },
  {
    name: 'a base path of the server changed',
    edit: (d) => (d.servers[0].url += '/v2'),
    at: '/servers/0/url',
  },
  {
    name: 'bearer to a key in a header',
    edit: (d) => (operation(d).security = [{ header: [] }]),
    at: '/get/security',
  },
  {
    name: 'another address to sign in at',
    prepare: (d) => {
      const flow = {
        authorizationUrl: 'https://brew.example/in',
        tokenUrl: 'https://brew.example/token',
        scopes: {},
      };
      d.components.securitySchemes.bearer = { type: 'oauth2', flows: { authorizationCode: flow } };
    },
    edit: (d) =>
      (d.components.securitySchemes.bearer.flows.authorizationCode.authorizationUrl =
        'https://brew.example/on'),
    at: '/get/security',
  },
  {
    name: 'another header name',
    prepare: (d) => (operation(d).security = [{ header: [] }]),
    edit: (d) => (d.components.securitySchemes.header.name = 'X-Token'),
  },
  {
    name: 'the security of the operation removed, top-level empty',
    prepare: (d) => (d.security = []),
    edit: (d) => delete operation(d).security,
    at: '/get/security',
  },
  {
    name: 'top-level security added where the operation has none',
    prepare: (d) => delete operation(d).security,
    edit: (d) => (d.security = [{ bearer: [] }]),
  },
  {
    name: '200 became 201',
    edit: (d) => {
      operation(d).responses['201'] = ok(d);
      delete operation(d).responses['200'];
    },
    at: '/responses/200',
  },
  {
    name: 'another content type',
    edit: (d) =>
      (ok(d).content = { 'application/vnd.brew+json': ok(d).content['application/json'] }),
    at: '/content/application~1json',
  },
  {
    name: 'null became possible (3.1)',
    edit: (d) => (properties(d).balance.type = ['number', 'null']),
    at: '/balance',
  },
  {
    name: 'null became possible (3.0)',
    prepare: (d) => (d.openapi = '3.0.3'),
    edit: (d) => (properties(d).balance.nullable = true),
    at: '/properties/balance',
  },
  {
    name: 'null among the values',
    edit: (d) => properties(d).state.enum.push(null),
    at: '/properties/state',
  },
  {
    name: 'a list of values given up',
    edit: (d) => (properties(d).state = { type: 'string' }),
    at: '/state',
  },
  {
    name: 'a value replaced',
    edit: (d) => (properties(d).state.enum = ['live', 'gone']),
    at: '/state',
  },
  {
    name: 'a field of items removed',
    edit: (d) => delete properties(d).pools.items.properties.left,
    at: '/properties/pools/items/properties/left',
  },
  {
    name: 'an array no more',
    edit: (d) => (properties(d).pools = properties(d).pools.items),
    at: '/properties/pools',
  },
  {
    name: 'the body wrapped in an envelope',
    edit: (d) =>
      (ok(d).content['application/json'].schema = {
        type: 'object',
        properties: { data: { $ref: '#/components/schemas/Credits' } },
      }),
  },
  {
    name: 'a field of an error removed',
    edit: (d) => delete d.components.schemas.Problem.properties.code,
    at: '/code',
  },
  { name: 'the body of a success gone', edit: (d) => delete ok(d).content },
  {
    name: 'another success with another body',
    edit: (d) =>
      (operation(d).responses['202'] = {
        description: 'Later',
        content: { 'application/json': json },
      }),
    at: '/responses/202/content/application~1json/schema',
  },
]);
