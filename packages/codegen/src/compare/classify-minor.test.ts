import { credits, expectBump, json, ok, operation, properties } from '../test-support/mutations.ts';

expectBump('minor', [
  {
    name: 'optional to required',
    edit: (d) => credits(d).required.push('bought'),
    at: '/properties/bought',
  },
  {
    name: 'a new optional field',
    edit: (d) => (properties(d).total = { type: 'number' }),
    at: '/properties/total',
  },
  {
    name: 'a new required field',
    edit: (d) => {
      properties(d).total = { type: 'number' };
      credits(d).required.push('total');
    },
    at: '/properties/total',
  },
  {
    name: 'a value added',
    edit: (d) => properties(d).state.enum.push('gone'),
    at: '/properties/state',
  },
  { name: 'a value removed', edit: (d) => properties(d).state.enum.pop(), at: '/properties/state' },
  {
    name: 'a new endpoint',
    edit: (d) => (d.paths['/tea'] = d.paths['/credits']),
    at: '/paths/~1tea/get',
  },
  { name: '401 removed', edit: (d) => delete operation(d).responses['401'], at: '/responses/401' },
  {
    name: 'a new error',
    edit: (d) =>
      (operation(d).responses['429'] = {
        description: 'Slow',
        content: { 'application/json': json },
      }),
    at: '/responses/429',
  },
  {
    name: 'integer to number',
    edit: (d) => (properties(d).count.type = 'number'),
    at: '/properties/count',
  },
  {
    name: 'integer to number in a list',
    prepare: (d) => (properties(d).pools.items.properties.left.type = 'integer'),
    edit: (d) => (properties(d).pools.items.properties.left.type = 'number'),
    at: '/properties/pools/items/properties/left',
  },
  {
    name: 'a new optional parameter',
    edit: (d) =>
      operation(d).parameters.push({ name: 'page', in: 'query', schema: { type: 'integer' } }),
    at: '/parameters/query/page',
  },
  {
    name: 'a value that a parameter takes added',
    edit: (d) => operation(d).parameters[1].schema.enum.push('free'),
  },
  {
    name: 'null is never there any more',
    prepare: (d) => (properties(d).balance.type = ['number', 'null']),
    edit: (d) => (properties(d).balance.type = 'number'),
    at: '/properties/balance',
  },
  {
    name: 'a body in text as well',
    edit: (d) => (ok(d).content['text/plain'] = { schema: { type: 'string' } }),
  },
  {
    name: 'another success without a body',
    edit: (d) => (operation(d).responses['204'] = { description: 'None' }),
  },
  {
    name: 'an untyped object that has fields now',
    prepare: (d) => (properties(d).about = { type: 'object' }),
    edit: (d) => (properties(d).about.properties = { city: { type: 'string' } }),
    at: '/properties/about/properties/city',
  },
  {
    name: 'an untyped object that is a map now',
    prepare: (d) => (properties(d).about = { type: 'object' }),
    edit: (d) => (properties(d).about.additionalProperties = { type: 'string' }),
    at: '/properties/about/additionalProperties',
  },
  {
    name: 'integer to number in a map',
    prepare: (d) =>
      (properties(d).left = { type: 'object', additionalProperties: { type: 'integer' } }),
    edit: (d) => (properties(d).left.additionalProperties.type = 'number'),
    at: '/properties/left/additionalProperties',
  },
  {
    name: 'integer to number in an alternative of a union',
    prepare: (d) =>
      (properties(d).from = {
        oneOf: [{ type: 'object', properties: { year: { type: 'integer' } } }, { type: 'string' }],
      }),
    edit: (d) => (properties(d).from.oneOf[0].properties.year.type = 'number'),
    at: '/properties/from/properties/year',
  },
  {
    name: 'a value added in an alternative of a union',
    prepare: (d) => {
      const card = {
        type: 'object',
        required: ['brand'],
        properties: { brand: { enum: ['a', 'b'] } },
      };
      const bank = { type: 'object', required: ['iban'], properties: { iban: { type: 'string' } } };
      properties(d).from = { oneOf: [card, bank] };
    },
    edit: (d) => properties(d).from.oneOf[0].properties.brand.enum.push('c'),
    at: '/properties/from/properties/brand',
  },
  {
    name: 'a field that was sent only',
    prepare: (d) => (properties(d).bought.writeOnly = true),
    edit: (d) => delete properties(d).bought.writeOnly,
    at: '/properties/bought',
  },
  {
    name: 'the only parameter that was required may be left out',
    prepare: (d) => (operation(d).parameters = [{ ...operation(d).parameters[0], required: true }]),
    edit: (d) => delete operation(d).parameters[0].required,
    at: '/parameters/query/team',
  },
  {
    name: 'the first parameter, optional',
    prepare: (d) => delete operation(d).parameters,
    edit: (d) =>
      (operation(d).parameters = [{ name: 'page', in: 'query', schema: { type: 'integer' } }]),
  },
  {
    name: 'a header of a response added',
    edit: (d) => (ok(d).headers = { 'X-Left': { schema: { type: 'integer' } } }),
    at: '/responses/200/headers/X-Left',
  },
  {
    name: 'a header of a response that is always there now',
    prepare: (d) => (ok(d).headers = { 'X-Left': { schema: { type: 'integer' } } }),
    edit: (d) => (ok(d).headers['X-Left'].required = true),
    at: '/headers/X-Left',
  },
  {
    name: 'number to integer',
    edit: (d) => (properties(d).balance.type = 'integer'),
    at: '/properties/balance',
  },
  {
    name: 'an integer that a parameter takes may be any number',
    prepare: (d) => (operation(d).parameters[0].schema.type = 'integer'),
    edit: (d) => (operation(d).parameters[0].schema.type = 'number'),
    at: '/parameters/query/team',
  },
  {
    name: 'a body that may be something else as well',
    prepare: (d) =>
      (operation(d).requestBody = { content: { 'application/json': structuredClone(json) } }),
    edit: (d) => {
      const other = { type: 'object', required: ['b'], properties: { b: { type: 'number' } } };
      operation(d).requestBody.content['application/json'].schema = { oneOf: [json.schema, other] };
    },
  },
  {
    name: 'a list that may be sent as a single value',
    prepare: (d) =>
      (operation(d).parameters[0].schema = { type: 'array', items: { type: 'string' } }),
    edit: (d) =>
      (operation(d).parameters[0].schema = {
        type: ['string', 'array'],
        items: { type: 'string' },
      }),
  },
]);
