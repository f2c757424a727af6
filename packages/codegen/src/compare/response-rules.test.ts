import { expectBump, json, operation } from '../test-support/mutations.ts';

// biome-ignore lint/suspicious/noExplicitAny: documents are mutated at will here
type Document = any;

const body = { description: 'It', content: { 'application/json': json } };
const other = {
  description: 'Another',
  content: {
    'application/json': { schema: { type: 'object', properties: { b: { type: 'number' } } } },
  },
};
const onlyDefault = (d: Document) => (operation(d).responses = { default: structuredClone(body) });

expectBump('major', [
  {
    name: 'no body any more, where every answer had one',
    prepare: onlyDefault,
    edit: (d) => (operation(d).responses = { '204': { description: 'None' } }),
    at: '/responses/default',
  },
  {
    name: 'a success of its own that has another body than every answer had',
    prepare: onlyDefault,
    edit: (d) => (operation(d).responses['200'] = other),
    at: '/responses/200/content/application~1json/schema',
  },
  {
    name: 'a header gone, where every answer had it',
    prepare: (d) => {
      onlyDefault(d);
      operation(d).responses.default.headers = { 'X-Left': { schema: { type: 'integer' } } };
    },
    edit: (d) => delete operation(d).responses.default.headers,
    at: '/headers/X-Left',
  },
]);

expectBump('minor', [
  {
    name: 'a status of its own for what every answer had',
    prepare: onlyDefault,
    edit: (d) => (operation(d).responses = { '200': structuredClone(body) }),
    at: '/responses/200',
  },
  {
    name: 'the errors that are not named gone, beside a success',
    prepare: (d) => (operation(d).responses.default = structuredClone(body)),
    edit: (d) => delete operation(d).responses.default,
    at: '/responses/default',
  },
]);
