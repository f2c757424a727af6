import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { acme, acmeWith, fetchFailed, respondWith } from '../test-support/acme.ts';
import { createProviderClient } from './create-provider-client.ts';

interface Paths {
  '/credits': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: Record<string, unknown>;
          content: { 'application/json': { balance: number } };
        };
        401: {
          headers: Record<string, unknown>;
          content: { 'application/json': { message: string } };
        };
      };
    };
  };
}

const apiKey = 'sk-0123456789abcdef';
const createAcme = (options: Parameters<ReturnType<typeof createProviderClient<Paths>>>[1]) =>
  createProviderClient<Paths>()(acme, options);
const good = () => Response.json({ balance: 12.5 });

test('GET is openapi-fetch’s own, typed by the document', async () => {
  const { fetch, requests } = respondWith(good());
  const { data, error, response } = await createAcme({ apiKey, fetch }).GET('/credits');
  expect(data?.balance).toBe(12.5);
  expect(error).toBeUndefined();
  expect(response.status).toBe(200);
  expect(new Headers(requests[0]?.init.headers).get('x-api-key')).toBe(apiKey);
});

test('any status is an answer, also after the retries', async () => {
  const { fetch } = respondWith(Response.json({ message: 'no' }, { status: 401 }));
  const { data, error, response } = await createAcme({ apiKey, fetch }).GET('/credits');
  expect([data, error, response.status]).toEqual([undefined, { message: 'no' }, 401]);
});

test('a document with the promised status is returned as it came, whatever its code means', async () => {
  const definition = acmeWith({
    errors: { codeAt: ['/code'], rules: [{ code: 'BUSY', kind: 'rate_limited' }] },
  });
  const { fetch, requests } = respondWith(Response.json({ code: 'BUSY' }));
  const client = createProviderClient<Paths>()(definition, { apiKey, fetch });
  expect((await client.GET('/credits')).data).toEqual({ code: 'BUSY' });
  expect(requests).toHaveLength(1);
});

test('a middleware sees requests without their key, and answers without its echo', async () => {
  const { fetch, requests } = respondWith(
    Response.json({ balance: 1, echo: apiKey }, { headers: { 'x-echo': apiKey } }),
  );
  const client = createAcme({ apiKey, fetch, headers: { 'x-mine': '1' } });
  const seen: unknown[] = [];
  client.use({
    async onRequest({ request, options }) {
      seen.push([...request.headers], inspect(options, { depth: 9, showHidden: true }));
      request.headers.set('X-API-Key', 'replaced');
      return request;
    },
    async onResponse({ response }) {
      seen.push([...response.headers], await response.clone().text());
    },
  });
  const result = await client.GET('/credits');
  expect(JSON.stringify([seen, result])).not.toContain(apiKey);
  expect(JSON.stringify(seen)).toContain('x-mine');
  expect(new Headers(requests[0]?.init.headers).get('x-api-key')).toBe(apiKey);
});

test('a key that looks like an amount destroys none', async () => {
  const body = { balance: 1234, note: 'key 1234', other: 12.34 };
  const client = createAcme({ apiKey: '1234', fetch: respondWith(Response.json(body)).fetch });
  await expect(client.getBalance()).resolves.toMatchObject({ remaining: '1234' });
  const { data } = await client.GET('/credits');
  expect(data).toEqual({ balance: '[redacted]', note: '[redacted]', other: 12.34 });
});

test('a middleware is told of a failure as the caller is', async () => {
  const client = createAcme({ apiKey, fetch: respondWith(fetchFailed('CERT_HAS_EXPIRED')).fetch });
  const told: unknown[] = [];
  client.use({ onError: ({ error }) => void told.push(error) });
  const thrown = await client.GET('/credits').catch((error: unknown) => error);
  expect(thrown).toMatchObject({ name: 'BalanceError', kind: 'network', reason: 'tls' });
  expect(told).toEqual([thrown]);
});

test('a key in the query is seen by nobody but fetch', async () => {
  const { fetch, requests } = respondWith(
    Response.json({ balance: 1, asked: `/credits?api_key=${apiKey}` }),
  );
  const client = createProviderClient<Paths>()(acmeWith({ auth: { query: 'api_key' } }), {
    apiKey,
    fetch,
  });
  const seen: unknown[] = [];
  client.use({
    onRequest: ({ request, options }) =>
      void seen.push(request.url, inspect(options, { depth: 9 })),
    onResponse: async ({ response }) => void seen.push(response.url, await response.clone().text()),
  });
  const result = await client.GET('/credits');
  expect(JSON.stringify([seen, result, result.response.url])).not.toContain(apiKey);
  expect(requests[0]?.url).toBe(`https://api.acme.test/v1/credits?api_key=${apiKey}`);
});

describe('what a call may not bring along', () => {
  test.each([
    { name: 'fetch', value: async () => good() },
    { name: 'baseUrl', value: 'https://evil.test' },
    { name: 'Request', value: Request },
  ])('$name', async ({ name, value }) => {
    const { fetch, requests } = respondWith(good());
    const call = createAcme({ apiKey, fetch }).GET('/credits', { [name]: value } as object);
    await expect(call).rejects.toMatchObject({
      kind: 'invalid_config',
      reason: 'per_call_override',
    });
    expect(requests).toHaveLength(0);
  });

  test('another origin, by a middleware', async () => {
    const { fetch, requests } = respondWith(good());
    const client = createAcme({ apiKey, fetch });
    client.use({ onRequest: () => new Request('https://evil.test/credits') });
    await expect(client.GET('/credits')).rejects.toMatchObject({
      kind: 'invalid_config',
      reason: 'per_call_override',
    });
    expect(requests).toHaveLength(0);
  });

  test('a redirect that is followed', async () => {
    const { fetch, requests } = respondWith(
      new Response(null, { status: 302, headers: { location: 'https://evil.test' } }),
    );
    const client = createAcme({ apiKey, fetch });
    await expect(client.GET('/credits', { redirect: 'follow' })).rejects.toMatchObject({
      kind: 'invalid_response',
      reason: 'redirect',
      status: 302,
    });
    expect(requests.map(({ init }) => init.redirect)).toEqual(['manual']);
  });

  test('other options for getBalance than a signal', async () => {
    const { fetch, requests } = respondWith(good());
    await createAcme({ apiKey, fetch }).getBalance({
      baseUrl: 'https://evil.test',
      apiKey: 'other',
    } as object);
    expect(requests[0]?.url).toBe('https://api.acme.test/v1/credits');
    expect(new Headers(requests[0]?.init.headers).get('x-api-key')).toBe(apiKey);
  });
});

test('creating never throws; the calls say what is missing', async () => {
  await expect(createAcme({ env: {} }).GET('/credits')).rejects.toMatchObject({
    kind: 'missing_key',
    reason: 'empty',
  });
  await expect(createAcme({ env: {} }).getBalance()).rejects.toMatchObject({
    kind: 'missing_key',
    reason: 'empty',
  });
  await expect(createAcme({ apiKey, baseUrl: 'ftp://x' }).GET('/credits')).rejects.toMatchObject({
    reason: 'base_url',
  });
  await expect(createAcme({ apiKey, baseUrl: 'ftp://x' }).getBalance()).rejects.toMatchObject({
    reason: 'base_url',
  });
});

test.each([
  '@evil.test/credits',
  'http://evil.test/credits',
  '.evil.test/credits',
  ':1/credits',
  '',
])('a path that is none, %j, is refused without a word of it', async (path) => {
  const { fetch, requests } = respondWith(good());
  const thrown = await createAcme({ apiKey, fetch })
    .GET(path as '/credits')
    .catch((error: unknown) => error);
  expect(thrown).toMatchObject({
    name: 'BalanceError',
    kind: 'invalid_config',
    reason: 'per_call_override',
  });
  expect(requests).toHaveLength(0);
});

test.each([undefined, null, 5, {}])('%j is no path', async (path) => {
  const call = createAcme({ apiKey, fetch: respondWith(good()).fetch }).GET(
    path as unknown as '/credits',
  );
  await expect(call).rejects.toMatchObject({ name: 'BalanceError', reason: 'per_call_override' });
});

test('options that are null are none', async () => {
  const none = null as unknown as undefined;
  const client = createAcme({ apiKey, fetch: respondWith(good()).fetch });
  await expect(client.GET('/credits', none)).resolves.toMatchObject({ data: { balance: 12.5 } });
  await expect(createProviderClient<Paths>()(acme, none).getBalance()).rejects.toMatchObject({
    kind: 'missing_key',
  });
});

describe('whatever breaks, the key is in no error', () => {
  const evil = Object.defineProperty(new Error('x'), 'code', {
    get() {
      throw new Error(apiKey);
    },
  });
  test.each([
    {
      name: 'a header for it that HTTP does not allow',
      definition: { auth: { header: 'x', scheme: 'Bearer\n' } },
      want: 'invalid_config',
    },
    {
      name: 'a name of its header that is none',
      definition: { auth: { header: 'a b' } },
      want: 'invalid_config',
    },
    { name: 'a definition without auth', definition: { auth: undefined }, want: 'invalid_config' },
    { name: 'a limit that is no number', options: { timeoutMs: 5n }, want: 'invalid_config' },
    {
      name: 'an error that cannot be looked at',
      options: { fetch: () => Promise.reject(evil) },
      want: 'network',
    },
    {
      name: 'a fetch that throws at once',
      options: { fetch: () => expect.fail(apiKey) },
      want: 'network',
    },
    {
      name: 'a fetch that gives nothing',
      options: { fetch: async () => null },
      want: 'invalid_config',
    },
  ])('$name', async ({ definition = {}, options = {}, want }) => {
    const given = { apiKey, fetch: async () => good(), ...options } as Parameters<
      typeof createAcme
    >[0];
    const client = createProviderClient<Paths>()(
      acmeWith(definition as Partial<typeof acme>),
      given,
    );
    const told: unknown[] = [];
    client.use({ onError: ({ error }) => void told.push(error) });
    for (const call of [() => client.GET('/credits'), () => client.getBalance()]) {
      const thrown = await call().catch((error: unknown) => error);
      expect(thrown).toMatchObject({ name: 'BalanceError', kind: want });
      expect(inspect([thrown, told], { depth: 9, showHidden: true })).not.toContain(apiKey);
    }
  });
});

test('headers are copied when the client is made; an accept of the user’s own replaces ours', async () => {
  const { fetch, requests } = respondWith(good());
  const headers: Record<string, string> = { 'X-Mine': '1', Accept: 'application/vnd.acme+json' };
  const client = createAcme({ apiKey, fetch, headers });
  headers['X-Mine'] = '2';
  await client.getBalance();
  await client.GET('/credits');
  const sent = requests.map(({ init }) => new Headers(init.headers));
  expect(sent.map((each) => each.get('x-mine'))).toEqual(['1', '1']);
  expect(sent.map((each) => each.get('accept'))).toEqual(
    Array(2).fill('application/vnd.acme+json'),
  );
});

test('what is no AbortSignal is refused, by GET and by getBalance', async () => {
  const { fetch, requests } = respondWith(good());
  const client = createAcme({ apiKey, fetch });
  const signal = new AbortController() as unknown as AbortSignal;
  const refused = { kind: 'invalid_config', reason: 'option' };
  await expect(client.GET('/credits', { signal })).rejects.toMatchObject(refused);
  await expect(client.getBalance({ signal })).rejects.toMatchObject(refused);
  expect(requests).toHaveLength(0);
  await expect(client.getBalance(null as unknown as undefined)).resolves.toMatchObject({
    remaining: '12.5',
  });
});

test('a name of a header that is the key, or none that HTTP allows, goes no further', async () => {
  const headersOf = (headers: object) =>
    new Proxy(good(), {
      get: (target, name) => (name === 'headers' ? headers : Reflect.get(target, name)),
    });
  const get = (headers: object) =>
    createAcme({ apiKey, fetch: async () => headersOf(headers) }).GET('/credits');
  const hex = Buffer.from(apiKey).toString('hex');
  const { response } = await get(
    new Headers([
      [`x-${apiKey}`, '1'],
      [hex, '1'],
      ['x-kept', '1'],
    ]),
  );
  expect([...response.headers.keys()]).toEqual(['content-type', 'x-kept']);
  // undici of Node 20 takes such a name from the wire.
  const odd = Object.assign(new Headers(), {
    [Symbol.iterator]: () => [['foo bar', 'x']][Symbol.iterator](),
  });
  await expect(get(odd)).rejects.toMatchObject({
    kind: 'invalid_response',
    reason: 'protocol',
    status: 200,
  });
});

test('no usable answer rejects in our own words', async () => {
  const get = (response: Response) =>
    createAcme({ apiKey, fetch: respondWith(response).fetch }).GET('/credits');
  const html = await get(new Response(`<html>${apiKey}`)).catch((error: unknown) => error);
  expect(html).toMatchObject({ kind: 'invalid_response', reason: 'json', status: 200 });
  expect(inspect(html)).not.toContain('<html>');
  await expect(get(new Response('x'.repeat(70_000)))).rejects.toMatchObject({
    reason: 'too_large',
  });
  await expect(get(new Response('x'.repeat(70_000), { status: 401 }))).rejects.toMatchObject({
    kind: 'unauthorized',
    status: 401,
  });
  const badHeader = createAcme({ apiKey }).GET('/credits', { headers: { 'x-a': 'a\nsecret' } });
  await expect(badHeader).rejects.toMatchObject({ kind: 'invalid_config', reason: 'option' });
});

test('what a server may send and no Response may hold is dropped or a failure', async () => {
  const odd = (changes: object) => async () =>
    new Proxy(good(), {
      get: (target, name) => Reflect.get(changes, name) ?? Reflect.get(target, name),
    });
  const path = '/credits';
  const { response } = await createAcme({ apiKey, fetch: odd({ statusText: 'o\u202ek\x9b' }) }).GET(
    path,
  );
  expect(response.statusText).toBe('ok');
  await expect(createAcme({ apiKey, fetch: odd({ status: 600 }) }).GET(path)).rejects.toMatchObject(
    {
      kind: 'invalid_response',
      reason: 'status',
      status: 600,
    },
  );
});

test('nothing to see on the client', () => {
  const client = createAcme({ apiKey });
  expect(inspect(client, { depth: 20, showHidden: true }) + JSON.stringify(client)).not.toContain(
    apiKey,
  );
});

test('an abort is aborted, also when the signal is the caller’s own timeout', async () => {
  const client = createProviderClient<Paths>()(acmeWith({}), {
    apiKey,
    fetch: () => new Promise<never>(() => {}),
  });
  await expect(client.GET('/credits', { signal: AbortSignal.timeout(10) })).rejects.toMatchObject({
    kind: 'aborted',
  });
  await expect(client.getBalance({ signal: AbortSignal.abort() })).rejects.toMatchObject({
    kind: 'aborted',
  });
});
