import { describe, expect, test } from 'vitest';
import {
  acmeDocument,
  acmeMeaning,
  changed,
  type SpecParts,
  specFiles,
} from '../test-support/acme-spec.ts';
import { resolveSpec } from './resolve-spec.ts';

const resolve = (parts: SpecParts = {}) => resolveSpec(parts.id ?? 'acme', specFiles(parts));
const withDocument = (edit: (copy: typeof acmeDocument) => unknown): SpecParts => ({
  document: changed(acmeDocument, (copy) => void edit(copy)),
});
const withMeaning = (edit: (copy: typeof acmeMeaning) => unknown): SpecParts => ({
  meaning: changed(acmeMeaning, (copy) => void edit(copy)),
});

test('takes from the document what the document says, and from the meaning what it means', () => {
  expect(resolve().definition).toEqual({
    id: 'acme',
    name: 'Acme',
    baseUrl: 'https://api.acme.example/v1',
    path: '/credits',
    auth: { header: 'Authorization', scheme: 'Bearer' },
    keyVariables: ['ACME_API_KEY'],
    balance: {
      remaining: '/left',
      unit: 'acme:credit',
      integer: true,
      lastTopUpAt: '/bought_at',
      scope: 'user',
      pool: '/pool/id',
    },
    sentinel: { at: '/state', equals: 'fine' },
    errors: {
      codeAt: ['/code'],
      retryAfterSecondsAt: '/wait',
      rules: [{ code: 'no_key', kind: 'unauthorized' }],
    },
  });
});

describe('derives', () => {
  const { Credits } = acmeDocument.components.schemas;
  test.each<{ fact: string; given: SpecParts; want: object }>([
    {
      fact: 'money from three capitals, with its scale',
      given: withMeaning((copy) => Object.assign(copy.balance, { unit: 'EUR', scale: -2 })),
      want: { balance: { unit: 'EUR', scale: -2 } },
    },
    {
      fact: 'amounts as text',
      given: withDocument(
        (copy) => (copy.components.schemas.Credits.properties.left.type = 'string'),
      ),
      want: { balance: { amountsAsText: true } },
    },
    {
      fact: 'the key of a header scheme',
      given: withDocument((copy) =>
        Object.assign(copy.components.securitySchemes, {
          key: { type: 'apiKey', in: 'header', name: 'X-Tea' },
        }),
      ),
      want: { auth: { header: 'X-Tea' } },
    },
    {
      fact: 'security of the operation before that of the document',
      given: withDocument((copy) => {
        Object.assign(copy.components.securitySchemes, {
          own: { type: 'apiKey', in: 'header', name: 'X-Own' },
        });
        Object.assign(copy.paths['/credits'].get, { security: [{ own: [] }] });
      }),
      want: { auth: { header: 'X-Own' } },
    },
    {
      fact: 'a success that is not 200',
      given: withDocument(
        ({
          paths: {
            '/credits': { get },
          },
        }) =>
          Object.assign(get, {
            responses: { '203': get.responses['200'], default: get.responses['401'] },
          }),
      ),
      want: { successStatus: 203 },
    },
    {
      fact: 'the server of the operation, with the defaults of its variables',
      given: withDocument((copy) =>
        Object.assign(copy.paths['/credits'].get, {
          servers: [
            { url: 'https://{place}.acme.example', variables: { place: { default: 'eu' } } },
          ],
        }),
      ),
      want: { baseUrl: 'https://eu.acme.example' },
    },
    {
      fact: 'no integer where an alternative has fractions',
      given: {
        ...withMeaning((copy) =>
          Object.assign(copy.balance, { remaining: ['/left', '/data/left'] }),
        ),
        ...withDocument((copy) =>
          Object.assign(copy.components.schemas, {
            Credits: {
              oneOf: [
                Credits,
                { properties: { data: { properties: { left: { type: 'number' } } } } },
              ],
            },
          }),
        ),
      },
      want: { balance: { remaining: ['/left', '/data/left'], integer: undefined } },
    },
  ])('$fact', ({ given, want }) => {
    const { definition } = resolve(given);
    expect({ ...definition, balance: { integer: undefined, ...definition.balance } }).toMatchObject(
      want,
    );
  });
});

describe('refuses', () => {
  const BALANCE = 'specs/acme/balance.overlay.yaml';
  test.each<{ given: SpecParts; want: string }>([
    {
      given: withMeaning((copy) => (copy.operation = 'GET /tea')),
      want: `${BALANCE}:11: /operation is not in the resolved document, which has GET /credits`,
    },
    {
      given: withDocument((copy) =>
        Object.assign(copy.paths['/credits'].get, {
          parameters: [{ in: 'query', name: 'team', required: true }],
        }),
      ),
      want: `${BALANCE}:11: /operation has the required query parameter team`,
    },
    {
      given: withDocument((copy) =>
        Object.assign(copy.paths['/credits'], {
          parameters: [{ in: 'header', name: 'X-Key', required: true }],
        }),
      ),
      want: 'if it is the key, replace it by a security scheme',
    },
    {
      given: withMeaning((copy) => (copy.balance.remaining = '/rest')),
      want: `${BALANCE}:13: /balance/remaining points to /rest, which the response's schema does not have`,
    },
    {
      given: withMeaning((copy) => (copy.balance.lastTopUpAt = '/left')),
      want: `/balance/lastTopUpAt points to /left, which is of type integer: expected string`,
    },
    {
      given: withMeaning((copy) => Object.assign(copy.balance, { remaining: ['/left', '/z'] })),
      want: '/balance/remaining/1 points to /z',
    },
    {
      given: withMeaning((copy) => (copy.balance.pool = '/pool')),
      want: '/balance/pool points to /pool, which is of type object',
    },
    {
      given: withMeaning((copy) => (copy.errors.codeAt = ['/nowhere'])),
      want: '/errors/codeAt/0 points to /nowhere',
    },
    {
      given: withMeaning((copy) => (copy.errors.retryAfterSecondsAt = '/after')),
      want: '/errors/retryAfterSecondsAt points to /after',
    },
    {
      given: withMeaning((copy) => Reflect.deleteProperty(copy.errors, 'codeAt')),
      want: '/errors/rules/0/code needs /errors/codeAt',
    },
    {
      given: withMeaning((copy) => (copy.key.examples.missing = 'none')),
      want: '/key/examples/missing names none, but no error response has an example of that name',
    },
    {
      given: withMeaning((copy) => (copy.name = '42')),
      want: `${BALANCE}:8: /exportName is needed: "42" cannot be part of names such as create42`,
    },
    { given: { id: 'core' }, want: 'specs/core: a provider id is' },
    { given: { id: 'new' }, want: 'specs/new: new cannot be the name of a constant' },
    {
      given: withDocument((copy) => (copy.security = [])),
      want: 'specs/acme: the document declares no security for the operation',
    },
    {
      given: withDocument((copy) => Object.assign(copy, { security: [{ key: [] }, {}] })),
      want: 'exactly one scheme',
    },
    {
      given: withDocument((copy) => (copy.components.securitySchemes.key.scheme = 'basic')),
      want: 'http basic has two halves: say by /key/basic which one is the key',
    },
    {
      given: withDocument((copy) => (copy.components.securitySchemes.key.scheme = 'digest')),
      want: 'neither http bearer nor an API key in a header',
    },
    {
      given: withDocument((copy) => Object.assign(copy, { servers: [{ url: '/v1' }] })),
      want: 'the server "/v1" must be an absolute https URL',
    },
    {
      given: withDocument((copy) =>
        Object.assign(copy, { servers: [{ url: 'http://acme.example' }] }),
      ),
      want: 'must be an absolute https URL without open variables',
    },
    {
      given: withDocument((copy) =>
        Object.assign(copy, { servers: [{ url: 'https://{x}.example' }] }),
      ),
      want: 'open variables',
    },
    {
      given: withDocument((copy) => Object.assign(copy, { servers: [] })),
      want: 'names no server',
    },
    {
      given: withDocument(
        ({
          paths: {
            '/credits': { get },
          },
        }) => Object.assign(get.responses, { '201': get.responses['200'] }),
      ),
      want: 'exactly one response 2xx with a JSON schema, found 200, 201',
    },
    {
      given: withDocument((copy) =>
        Reflect.deleteProperty(copy.paths['/credits'].get.responses, '200'),
      ),
      want: 'found none',
    },
    {
      given: withDocument(
        (copy) => (copy.components.responses.problem = { $ref: '#/nowhere' } as never),
      ),
      want: 'specs/acme: $ref #/nowhere leads nowhere in the document',
    },
    {
      given: { fixes: [{ target: '$.info', update: { title: 'Tea' } }] },
      want: 'specs/acme/fixes.overlay.yaml:6: action 1 needs a description',
    },
    {
      given: { fixes: [{ target: '$.gone', description: 'page', remove: true }] },
      want: 'action 1 ($.gone) matches nothing',
    },
  ])('$want', ({ given, want }) => {
    expect(() => resolve(given)).toThrow(want);
  });

  test('a document that was edited after its import', () => {
    const files = specFiles();
    files.set(
      'specs/acme/vendored.openapi.yaml',
      `${files.get('specs/acme/vendored.openapi.yaml')}x: 1\n`,
    );
    expect(() => resolveSpec('acme', files)).toThrow(
      'is not the document that source.yaml records',
    );
  });

  test.each([
    {
      path: 'specs/acme/balanse.overlay.yaml',
      want: 'specs/acme/balanse.overlay.yaml: unknown file: a spec folder has',
    },
    {
      path: 'specs/acme/transcribed.openapi.yaml',
      want: 'source.yaml has the form document, so vendored.openapi.yaml is what counts',
    },
  ])('the file $path', ({ path, want }) => {
    expect(() => resolveSpec('acme', specFiles().set(path, '{}'))).toThrow(want);
  });

  test('a folder without its files', () => {
    expect(() => resolveSpec('acme', new Map())).toThrow('specs/acme/source.yaml: is missing');
  });
});
