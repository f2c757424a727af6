import { expectBump, json, operation } from '../test-support/mutations.ts';

expectBump('major', [
  {
    name: 'a number that a parameter takes must be an integer',
    prepare: (d) => (operation(d).parameters[0].schema.type = 'number'),
    edit: (d) => (operation(d).parameters[0].schema.type = 'integer'),
    at: '/parameters/query/team',
  },
  {
    name: 'a number that a body takes must be an integer',
    prepare: (d) =>
      (operation(d).requestBody = {
        content: { 'application/json': { schema: { type: 'number' } } },
      }),
    edit: (d) => (operation(d).requestBody.content['application/json'].schema.type = 'integer'),
  },
  {
    name: 'a number that is sent in a body that stands elsewhere becomes an integer',
    prepare: (d) => {
      d.components.requestBodies = {
        Ask: { content: { 'application/json': { schema: { type: 'number' } } } },
      };
      operation(d).requestBody = { $ref: '#/components/requestBodies/Ask' };
    },
    edit: (d) =>
      (d.components.requestBodies.Ask.content['application/json'].schema.type = 'integer'),
  },
  {
    name: 'a field that is answered only, in what is sent',
    prepare: (d) =>
      (operation(d).requestBody = { content: { 'application/json': structuredClone(json) } }),
    edit: (d) =>
      (operation(d).requestBody.content['application/json'].schema.properties.a.readOnly = true),
  },
  {
    name: 'a list in the query written in another way',
    prepare: (d) =>
      (operation(d).parameters[0].schema = { type: 'array', items: { type: 'string' } }),
    edit: (d) => (operation(d).parameters[0].explode = false),
    at: '/parameters/query/team',
  },
  {
    name: 'a number of a parameter that is written as JSON becomes an integer',
    prepare: (d) => {
      const { schema: _, ...parameter } = operation(d).parameters[0];
      operation(d).parameters[0] = {
        ...parameter,
        content: { 'application/json': { schema: { type: 'number' } } },
      };
    },
    edit: (d) => (operation(d).parameters[0].content['application/json'].schema.type = 'integer'),
    at: '/parameters/query/team',
  },
  {
    name: 'a single value in a path that is written in another style',
    prepare: (d) =>
      operation(d).parameters.push({
        name: 'a',
        in: 'path',
        required: true,
        schema: { type: 'string' },
      }),
    edit: (d) => (operation(d).parameters.at(-1).style = 'matrix'),
    at: '/parameters/path/a',
  },
  {
    name: 'a list in a parameter that is to be written as JSON',
    prepare: (d) =>
      (operation(d).parameters[0].schema = { type: 'array', items: { type: 'string' } }),
    edit: (d) => {
      const { schema, ...parameter } = operation(d).parameters[0];
      operation(d).parameters[0] = { ...parameter, content: { 'application/json': { schema } } };
    },
    at: '/parameters/query/team',
  },
  {
    name: 'an optional field removed from one alternative of what is sent',
    prepare: (d) => {
      const other = {
        type: 'object',
        required: ['b'],
        properties: { b: { type: 'number' }, c: { type: 'string' } },
      };
      const schema = structuredClone({ oneOf: [json.schema, other] });
      operation(d).requestBody = { content: { 'application/json': { schema } } };
    },
    edit: (d) =>
      delete operation(d).requestBody.content['application/json'].schema.oneOf[1].properties.c,
  },
  {
    name: 'a list in a form that is written in another way',
    prepare: (d) => {
      const schema = {
        type: 'object',
        properties: { a: { type: 'array', items: { type: 'string' } } },
      };
      operation(d).requestBody = { content: { 'application/x-www-form-urlencoded': { schema } } };
    },
    edit: (d) =>
      (operation(d).requestBody.content['application/x-www-form-urlencoded'].encoding = {
        a: { explode: false },
      }),
    at: '/requestBody/content/application~1x-www-form-urlencoded/encoding/a',
  },
  {
    name: 'a part of a form that is of another media type',
    prepare: (d) => {
      const schema = { type: 'object', properties: { a: { type: 'object' } } };
      const encoding = { a: { contentType: 'application/json' } };
      operation(d).requestBody = { content: { 'multipart/form-data': { schema, encoding } } };
    },
    edit: (d) =>
      (operation(d).requestBody.content['multipart/form-data'].encoding.a.contentType =
        'application/xml'),
  },
]);
