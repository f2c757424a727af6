import { credits, expectBump, json, ok, operation, properties } from '../test-support/mutations.ts';

expectBump('major', [
  {
    name: 'a new member of a union',
    edit: (d) =>
      (ok(d).content['application/json'].schema = {
        oneOf: [{ $ref: '#/components/schemas/Credits' }, { type: 'string' }],
      }),
  },
  {
    name: 'an optional field removed within a union',
    prepare: (d) =>
      (ok(d).content['application/json'].schema = {
        oneOf: [{ $ref: '#/components/schemas/Credits' }, json.schema],
      }),
    edit: (d) => delete properties(d).bought,
  },
  {
    name: 'values of a map of another type',
    prepare: (d) =>
      (credits(d).properties.left = { type: 'object', additionalProperties: { type: 'number' } }),
    edit: (d) => (properties(d).left.additionalProperties.type = 'string'),
    at: '/properties/left/additionalProperties',
  },
  {
    name: 'a typed map beside named members closed',
    prepare: (d) =>
      (properties(d).left = {
        ...json.schema,
        additionalProperties: { type: ['number', 'string'] },
      }),
    edit: (d) => delete properties(d).left.additionalProperties,
  },
  {
    name: 'a field removed beside a value added',
    edit: (d) => {
      properties(d).state.enum.push('gone');
      delete properties(d).bought;
    },
    at: '/properties/bought',
  },
  {
    name: 'a body that became required',
    edit: (d) =>
      (operation(d).requestBody = { required: true, content: { 'application/json': json } }),
  },
  {
    name: 'a field of the body that became required',
    prepare: (d) =>
      (operation(d).requestBody = { content: { 'application/json': structuredClone(json) } }),
    edit: (d) => (operation(d).requestBody.content['application/json'].schema.required = ['a']),
  },
  {
    name: 'values of a map that are of no type any more',
    prepare: (d) =>
      (properties(d).left = { type: 'object', additionalProperties: { type: 'number' } }),
    edit: (d) => delete properties(d).left.additionalProperties,
    at: '/properties/left/additionalProperties',
  },
  {
    name: 'values of a map that are of no type any more, beside a value added',
    prepare: (d) =>
      (properties(d).left = { type: 'object', additionalProperties: { type: 'number' } }),
    edit: (d) => {
      properties(d).state.enum.push('gone');
      delete properties(d).left.additionalProperties;
    },
    at: '/properties/left/additionalProperties',
  },
  {
    name: 'an untyped object that is text now',
    prepare: (d) => (properties(d).about = { type: 'object' }),
    edit: (d) => (properties(d).about = { type: 'string' }),
    at: '/properties/about',
  },
  {
    name: 'a field that is sent only',
    edit: (d) => (properties(d).bought.writeOnly = true),
    at: '/properties/bought',
  },
  {
    name: 'a field that no value fits',
    edit: (d) => {
      const parts = [
        { $ref: '#/components/schemas/Problem' },
        { type: 'object', properties: { code: { type: 'number' } } },
      ];
      operation(d).responses['401'].content['application/json'].schema = { allOf: parts };
    },
    at: '/properties/code',
  },
  {
    name: 'a field removed from one alternative of a union',
    prepare: (d) => {
      const other = {
        type: 'object',
        required: ['a'],
        properties: { a: { type: 'string' }, b: { type: 'string' } },
      };
      ok(d).content['application/json'].schema = {
        oneOf: [{ $ref: '#/components/schemas/Credits' }, other],
      };
    },
    edit: (d) => delete ok(d).content['application/json'].schema.oneOf[1].properties.b,
  },
  {
    name: 'a header of a response removed',
    prepare: (d) => (ok(d).headers = { 'x-left': { schema: { type: 'integer' } } }),
    edit: (d) => delete ok(d).headers,
    at: '/responses/200/headers/x-left',
  },
  {
    name: 'a header of a response that may be absent',
    prepare: (d) => (ok(d).headers = { 'X-Left': { required: true, schema: { type: 'integer' } } }),
    edit: (d) => delete ok(d).headers['X-Left'].required,
    at: '/headers/X-Left',
  },
  {
    name: 'a header of a response of another type',
    prepare: (d) => (ok(d).headers = { 'X-Left': { schema: { type: 'integer' } } }),
    edit: (d) => (ok(d).headers = { 'x-left': { schema: { type: 'string' } } }),
    at: '/headers/x-left/schema',
  },
]);
