import { expect, test } from 'vitest';
import { describeDocumentedErrors } from './documented-errors.ts';
import { readDocumentedResponses } from './documented-responses.ts';
import { createOpenApiDocument } from './openapi-document.ts';

const acme = {
  id: 'acme',
  name: 'Acme',
  baseUrl: 'https://api.acme.test',
  path: '/credits',
  auth: { header: 'x-api-key' },
  keyVariables: ['ACME_API_KEY'],
  balance: { remaining: '/left', unit: 'acme:credit', scope: 'unknown' },
} as const;

function read(responses: object) {
  return readDocumentedResponses(
    createOpenApiDocument({
      paths: { '/credits': { $ref: '#/paths/~1shared' }, '/shared': { get: { responses } } },
      components: { responses: { gone: { content: { 'text/html': { example: '<p>gone' } } } } },
    }),
    '/credits',
  );
}
const TYPE = 'application/json';

test.each([
  {
    given: { 404: {} },
    want: [{ status: 404, contentType: null, example: null, value: undefined }],
  },
  {
    given: { 404: { content: { [TYPE]: {} } } },
    want: [{ status: 404, contentType: TYPE, example: null, value: undefined }],
  },
  {
    given: { 404: { content: { [TYPE]: { schema: { const: 1 } } } } },
    want: [{ status: 404, contentType: TYPE, example: null, value: 1 }],
  },
  {
    given: { 404: { content: { [TYPE]: { schema: { const: 1 }, example: 0 } } } },
    want: [{ status: 404, contentType: TYPE, example: null, value: 0 }],
  },
  {
    given: {
      404: {
        content: {
          [TYPE]: {
            examples: { b: { value: 2 }, remote: { externalValue: 'x' }, a: { value: 1 } },
          },
        },
      },
    },
    want: [
      { status: 404, contentType: TYPE, example: 'b', value: 2 },
      { status: 404, contentType: TYPE, example: 'a', value: 1 },
    ],
  },
  {
    given: {
      404: {
        content: { 'text/html': { example: '<p>' }, 'application/problem+json': { example: 1 } },
      },
    },
    want: [{ status: 404, contentType: 'application/problem+json', example: null, value: 1 }],
  },
  {
    given: { 404: { content: { '*/*': { example: 1 } } } },
    want: [{ status: 404, contentType: TYPE, example: null, value: 1 }],
  },
  {
    given: { 404: { $ref: '#/components/responses/gone' } },
    want: [{ status: 404, contentType: 'text/html', example: null, value: '<p>gone' }],
  },
  { given: { '4XX': { content: {} }, default: { content: {} } }, want: [] },
])('$given', ({ given, want }) => {
  expect(read(given)).toEqual(want);
});

test('errors are what is documented from 400 up; a text that is no JSON is sent as it stands', () => {
  const json = { content: { [TYPE]: { example: 'no' } } };
  const errors = describeDocumentedErrors(
    acme,
    read({ 200: json, 302: json, 404: json, 410: { $ref: '#/components/responses/gone' } }),
  );
  expect(errors).toMatchObject([
    { status: 404, body: '"no"', kind: 'not_found' },
    { status: 410, body: '<p>gone', kind: 'client_error' },
  ]);
});
