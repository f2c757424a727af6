import { describe, expect, test } from 'vitest';
import { createEmulation, type EmulationOptions } from './emulation.ts';

const URL_OF_ACME = 'https://api.acme.test/v2/credits';
const SUCCESS = '{"code":"OK","data":{"left":12345.5,"all":20000}}';
const KEY = { authorization: 'Bearer acme-1' };

const acme = {
  id: 'acme',
  name: 'Acme',
  baseUrl: 'https://api.acme.test/v2',
  path: '/credits',
  auth: { header: 'Authorization', scheme: 'Bearer' },
  keyVariables: ['ACME_API_KEY'],
  balance: {
    remaining: ['/data/left', '/left'],
    unit: 'USD',
    scale: -2,
    total: ['/data/all', '/all'],
    scope: 'unknown',
  },
  sentinel: { at: '/code', equals: 'OK' },
  errors: {
    codeAt: ['/code'],
    rules: [{ code: 'NO_MONEY', kind: 'payment_required', reason: 'no_credit' }],
  },
} as const;

const json = (content: object) => ({ 'application/json': content });
const document = {
  paths: {
    '/credits': {
      get: {
        responses: {
          '200': { content: json({ schema: { $ref: '#/components/schemas/Credits' } }) },
          '401': {
            content: json({
              examples: {
                noKey: { value: { code: 'NO_KEY' } },
                badKey: { $ref: '#/components/examples/badKey' },
              },
            }),
          },
          '403': { content: json({ example: { code: 'NO_MONEY' } }) },
          '503': { description: 'no body' },
          default: { content: json({ example: { code: 'ANY' } }) },
        },
      },
    },
  },
  components: {
    examples: { badKey: { value: { code: 'BAD_KEY' } } },
    schemas: { Credits: { example: { code: 'OK', data: { left: 12345.5, all: 20000 } } } },
  },
  'x-fuelgauge': { key: { examples: { missing: 'noKey', wrong: 'badKey' } } },
};
const emulation = createEmulation(acme, document);

async function ask(
  options?: EmulationOptions,
  init: RequestInit = { headers: KEY },
  url = URL_OF_ACME,
) {
  const response = await emulation.respond(new Request(url, init), options);
  return { status: response.status, body: await response.text() };
}

test.each<{ given: Parameters<typeof ask>; want: { status: number; body: string } }>([
  { given: [], want: { status: 200, body: SUCCESS } },
  {
    given: [{ balance: '7189.245' }],
    want: { status: 200, body: '{"code":"OK","data":{"left":718924.5,"all":20000}}' },
  },
  {
    given: [{ balance: '12345678901234567.89', total: '-0.01' }],
    want: { status: 200, body: '{"code":"OK","data":{"left":1234567890123456789,"all":-1}}' },
  },
  { given: [{}, {}], want: { status: 401, body: '{"code":"NO_KEY"}' } },
  {
    given: [{}, { headers: { authorization: 'Basic acme-1' } }],
    want: { status: 401, body: '{"code":"NO_KEY"}' },
  },
  { given: [{ apiKey: 'acme-2' }], want: { status: 401, body: '{"code":"BAD_KEY"}' } },
  {
    given: [{ apiKey: 'acme-2', error: 'server_error' }],
    want: { status: 401, body: '{"code":"BAD_KEY"}' },
  },
  {
    given: [{ apiKey: ['acme-2', 'acme-1'], error: 'payment_required' }],
    want: { status: 403, body: '{"code":"NO_MONEY"}' },
  },
  { given: [{ error: 'server_error' }], want: { status: 503, body: '' } },
  {
    given: [{ error: { status: 401, example: 'badKey' } }],
    want: { status: 401, body: '{"code":"BAD_KEY"}' },
  },
  {
    given: [{ reply: { status: 200, body: ' {"left":1e2}' } }],
    want: { status: 200, body: ' {"left":1e2}' },
  },
  { given: [{}, { method: 'POST' }], want: { status: 405, body: '' } },
  { given: [{}, { method: 'HEAD', headers: KEY }], want: { status: 200, body: '' } },
  {
    given: [{}, { headers: KEY }, `${URL_OF_ACME}?fresh=1`],
    want: { status: 200, body: SUCCESS },
  },
  {
    given: [{}, { headers: KEY }, 'https://api.acme.test/credits'],
    want: { status: 404, body: '' },
  },
  {
    given: [{}, { headers: KEY }, 'https://acme.test/v2/credits'],
    want: { status: 404, body: '' },
  },
  {
    given: [{ baseUrl: 'http://localhost:4010/x/' }, { headers: KEY }],
    want: { status: 404, body: '' },
  },
])('$given', async ({ given, want }) => {
  expect(await ask(...given)).toEqual(want);
});

test('another base URL is answered in its place', async () => {
  expect(
    await ask(
      { baseUrl: 'http://localhost:4010/x/' },
      { headers: KEY },
      'http://localhost:4010/x/credits',
    ),
  ).toMatchObject({
    status: 200,
  });
});

test('a method that the vendor does not know is told which it does', async () => {
  const response = await emulation.respond(new Request(URL_OF_ACME, { method: 'DELETE' }));
  expect(response.headers.get('allow')).toBe('GET, HEAD');
});

test('a given reply has the headers it was given, and no other', async () => {
  const respond = emulation.createResponder({
    reply: { status: 429, headers: { 'retry-after': '7' }, body: 'slow' },
  });
  const response = await respond(new Request(URL_OF_ACME, { headers: KEY }));
  expect([...response.headers]).toEqual([['retry-after', '7']]);
});

test('the success is the status that the definition declares', async () => {
  const responses = {
    200: { content: json({ example: 'other' }) },
    201: { content: json({ example: { left: 1 } }) },
  };
  const created = createEmulation(
    { ...acme, successStatus: 201 },
    { paths: { '/credits': { get: { responses } } } },
  );
  const response = await created.respond(new Request(URL_OF_ACME, { headers: KEY }));
  expect([response.status, await response.text()]).toEqual([201, '{"left":1}']);
});

test.each([
  { given: {}, want: 200 },
  { given: { headers: KEY }, want: 400 },
  { given: { search: '' }, want: 400 },
  { given: { headers: { 'x-api-version': '2' } }, want: 401 },
])(
  'what every request must carry beside the key is missed: $given is $want',
  async ({ given, want }) => {
    const { headers, search } = {
      headers: { ...KEY, 'x-api-version': '2' },
      search: '?view=left',
      ...given,
    };
    const request = { headers: { 'X-Api-Version': '2' }, query: { view: 'left' } };
    const strict = createEmulation({ ...acme, request }, document);
    expect((await strict.respond(new Request(`${URL_OF_ACME}${search}`, { headers }))).status).toBe(
      want,
    );
  },
);

test('a responder answers again and again', async () => {
  const respond = emulation.createResponder({ balance: '1' });
  const bodies = [0, 1].map(async () =>
    (await respond(new Request(URL_OF_ACME, { headers: KEY }))).json(),
  );
  expect(await Promise.all(bodies)).toEqual(
    Array(2).fill({ code: 'OK', data: { left: 100, all: 20000 } }),
  );
});

test('documented errors are data, their kind found by the judge; a response without a status is none', () => {
  expect(emulation.errors.map(({ contentType, ...error }) => error)).toEqual([
    {
      status: 401,
      example: 'noKey',
      body: '{"code":"NO_KEY"}',
      kind: 'unauthorized',
      reason: 'status',
    },
    {
      status: 401,
      example: 'badKey',
      body: '{"code":"BAD_KEY"}',
      kind: 'unauthorized',
      reason: 'status',
    },
    {
      status: 403,
      example: null,
      body: '{"code":"NO_MONEY"}',
      kind: 'payment_required',
      reason: 'no_credit',
    },
    { status: 503, example: null, body: null, kind: 'server_error', reason: 'status' },
  ]);
});

describe('what no vendor can do is refused', () => {
  test.each<{ given: EmulationOptions; want: RegExp }>([
    { given: { error: 'network' }, want: /no response of a vendor produces network/ },
    { given: { error: { status: 401, example: 'nope' } }, want: /documented: noKey, badKey/ },
    { given: { balance: 'Infinity' }, want: /give a decimal/ },
    { given: { baseUrl: 'api.acme.test' }, want: /URL/ },
  ])('$given', async ({ given, want }) => {
    expect(() => emulation.createResponder(given)).toThrow(want);
    await expect(ask(given)).rejects.toThrow(TypeError);
  });

  test.each([
    { given: {}, want: /the document has no GET \/credits/ },
    {
      given: { ...document, 'x-fuelgauge': { key: { examples: { missing: 'gone' } } } },
      want: /names "gone"/,
    },
  ])('$want', ({ given, want }) => {
    expect(() => createEmulation(acme, given)).toThrow(want);
  });
});
