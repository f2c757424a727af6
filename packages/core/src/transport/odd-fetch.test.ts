import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createProviderClient } from '../client/create-provider-client.ts';
import { takeReading } from '../reading/take-reading.ts';
import { acme } from '../test-support/acme.ts';
import type { AccountOptions } from '../types/options.ts';

type Paths = {
  '/credits': { get: { responses: { 200: { content: { 'application/json': unknown } } } } };
};
type Fetch = NonNullable<AccountOptions['fetch']>;

const BALANCE = '{"balance":5}';
const SHORT = { apiKey: 'key-1', timeoutMs: 40, maxRetries: 0 };
const never = () => new Promise<never>(() => {});
const thrown = () => {
  throw new Error('thrown at once');
};

/** A fetch that gives whatever it likes. */
const giving = (response: unknown): Fetch => (async () => response) as Fetch;

/** What nobody may ever hear of. */
const escaped: unknown[] = [];
const note = (error: unknown) => escaped.push(error);
beforeEach(() => {
  escaped.length = 0;
  process.on('uncaughtException', note).on('unhandledRejection', note);
});
afterEach(() => {
  process.off('uncaughtException', note).off('unhandledRejection', note);
});

const settled = () => new Promise((resolve) => setTimeout(resolve, 15));

async function outcomeOf(fetch: Fetch, signal?: AbortSignal): Promise<string> {
  const reading = await takeReading(acme, { ...SHORT, fetch, ...(signal && { signal }) });
  await settled();
  return reading.status === 'ok'
    ? reading.balance.remaining
    : `${reading.error.kind}/${reading.error.reason}`;
}

describe('a body that cannot be cancelled', () => {
  const READERS = [
    { given: 'no cancel', reader: {} },
    { given: 'a cancel that throws at once', reader: { cancel: thrown } },
    { given: 'a cancel that gives nothing', reader: { cancel: () => undefined } },
    { given: 'a cancel that is no function', reader: { cancel: 'yes' } },
    { given: 'a cancel that never settles', reader: { cancel: never } },
    { given: 'a cancel that rejects', reader: { cancel: () => Promise.reject(new Error('no')) } },
    {
      given: 'a cancel that gives a bad thenable',
      reader: { cancel: () => Object.defineProperty({}, 'then', { get: thrown }) },
    },
    {
      given: 'a cancel that cannot be read',
      reader: Object.defineProperty({}, 'cancel', { get: thrown, enumerable: true }),
    },
  ];
  const respond = (status: number, reader: object, read: () => unknown) =>
    giving({
      status,
      headers: new Headers(),
      body: { getReader: () => Object.assign(Object.create(reader), { read }), cancel: undefined },
    });

  test.each(READERS)('$given: the deadline ends it', async ({ reader }) => {
    expect(await outcomeOf(respond(200, reader, never))).toBe('timeout/deadline');
    expect(escaped).toEqual([]);
  });

  test.each(READERS)('$given: an abort ends it', async ({ reader }) => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 5);
    expect(await outcomeOf(respond(200, reader, never), controller.signal)).toBe('aborted/signal');
    expect(escaped).toEqual([]);
  });

  test.each(READERS)('$given: more than a body may have', async ({ reader }) => {
    const chunk = { done: false, value: new Uint8Array(65_537) };
    expect(await outcomeOf(respond(200, reader, async () => chunk))).toBe(
      'invalid_response/too_large',
    );
    expect(await outcomeOf(respond(401, reader, async () => chunk))).toBe('unauthorized/status');
    expect(escaped).toEqual([]);
  });

  test.each(READERS)('$given: of a redirect', async ({ reader }) => {
    const body = Object.assign(Object.create(reader), { getReader: () => ({}) });
    const fetch = giving({ status: 302, headers: new Headers(), body });
    expect(await outcomeOf(fetch)).toBe('invalid_response/redirect');
    expect(escaped).toEqual([]);
  });

  test('a stream that is locked already when a redirect ends it', async () => {
    const response = new Response(BALANCE, { status: 302 });
    response.body?.getReader();
    expect(await outcomeOf(giving(response))).toBe('invalid_response/redirect');
    expect(escaped).toEqual([]);
  });
});

describe('a Response that was read before', () => {
  const read = async (response: Response) => {
    await response.text();
    return response;
  };
  const locked = (response: Response) => {
    response.body?.getReader();
    return response;
  };
  const begun = async (response: Response) => {
    const reader = response.body?.getReader();
    await reader?.read();
    reader?.releaseLock();
    return response;
  };

  test.each([
    { given: 'read to its end', make: read },
    { given: 'locked', make: locked },
    { given: 'begun', make: begun },
    {
      given: 'read, of a runtime without streams',
      make: async () => ({
        status: 200,
        headers: new Headers(),
        body: null,
        bodyUsed: true,
        arrayBuffer: () => Promise.reject(new TypeError('Already read')),
      }),
    },
    {
      given: 'locked, of a polyfill that does not say so',
      make: async () => ({
        status: 200,
        headers: new Headers(),
        body: {
          getReader() {
            throw new TypeError('ReadableStream is locked');
          },
        },
      }),
    },
  ])('$given: the fetch option is wrong', async ({ make }) => {
    const fetch = giving(await make(new Response(BALANCE)));
    const reading = await takeReading(acme, { ...SHORT, fetch });
    expect(reading).toMatchObject({
      status: 'error',
      error: { kind: 'invalid_config', reason: 'option', retryable: false },
    });
    expect(JSON.stringify(reading)).toContain('check the fetch option');
  });

  test('the same for two calls, one after the other and at once', async () => {
    const one = giving(new Response(BALANCE));
    expect([await outcomeOf(one), await outcomeOf(one)]).toEqual(['5', 'invalid_config/option']);
    const other = giving(new Response(BALANCE));
    expect(await Promise.all([outcomeOf(other), outcomeOf(other)])).toEqual([
      '5',
      'invalid_config/option',
    ]);
  });

  test('an error keeps what its status says', async () => {
    const fetch = giving(new Response('{}', { status: 503 }));
    expect([await outcomeOf(fetch), await outcomeOf(fetch)]).toEqual([
      'server_error/status',
      'server_error/status',
    ]);
  });
});

describe('a Response whose members throw', () => {
  const throwingFor = (...names: readonly string[]) => ({
    get(name: string) {
      return names.includes(name) ? thrown() : null;
    },
  });
  const withGetter = (name: string) =>
    Object.defineProperty(
      { status: 200, headers: new Headers(), body: new Response(BALANCE).body },
      name,
      { get: thrown },
    );

  test.each([
    {
      given: 'headers.get',
      response: { status: 200, headers: { get: thrown }, body: new Response(BALANCE).body },
    },
    {
      given: 'headers.get, of an error',
      response: { status: 503, headers: { get: thrown }, body: null },
    },
    {
      given: 'headers.get of the wait',
      response: { status: 429, headers: throwingFor('retry-after'), body: null },
    },
    { given: 'status', response: withGetter('status') },
    { given: 'headers', response: withGetter('headers') },
    { given: 'body', response: withGetter('body') },
    { given: 'type', response: withGetter('type') },
    { given: 'redirected', response: withGetter('redirected') },
    { given: 'bodyUsed', response: withGetter('bodyUsed') },
    {
      given: 'getReader',
      response: { status: 200, headers: new Headers(), body: { getReader: thrown } },
    },
  ])('$given: the fetch option is wrong', async ({ response }) => {
    const reading = await takeReading(acme, { ...SHORT, fetch: giving(response) });
    expect(reading).toMatchObject({ error: { kind: 'invalid_config', reason: 'option' } });
    expect(JSON.stringify(reading)).toContain('check the fetch option');
    expect(JSON.stringify(reading)).not.toContain('thrown');
  });

  test.each([
    { given: 'headers.get', headers: { get: thrown } },
    { given: 'headers without an iterator', headers: { get: () => null } },
  ])('$given: of a raw call', async ({ headers }) => {
    const fetch = giving({ status: 200, headers, body: new Response(BALANCE).body });
    const client = createProviderClient<Paths>()(acme, { ...SHORT, fetch });
    await expect(client.GET('/credits')).rejects.toMatchObject({
      kind: 'invalid_config',
      reason: 'option',
      message: expect.stringContaining('check the fetch option'),
    });
  });
});
