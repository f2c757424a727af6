import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { acme, acmeWith, fetchFailed, respondWith } from '../test-support/acme.ts';
import { createRetryBudget } from '../transport/retry-budget.ts';
import { takeReading } from './take-reading.ts';

const apiKey = 'key-123456';
const good = () => Response.json({ balance: 12.5 });
const status = (code: number, headers = {}) => new Response('{}', { status: code, headers });

beforeEach(() => void vi.spyOn(Math, 'random').mockReturnValue(0.001));
afterEach(() => void vi.restoreAllMocks());

test('sends the key where the definition says, last, and never follows', async () => {
  const { fetch, requests } = respondWith(good());
  const reading = await takeReading(
    acmeWith({ auth: { header: 'Authorization', scheme: 'Bearer' } }),
    {
      apiKey,
      fetch,
      account: 'team',
      headers: { authorization: 'mine', 'x-trace': '1' },
    },
  );
  expect(reading).toMatchObject({
    status: 'ok',
    provider: 'acme',
    account: 'team',
    attempts: 1,
    balance: { remaining: '12.5', poolId: null },
  });
  const [request] = requests;
  expect(request?.url).toBe('https://api.acme.test/v1/credits');
  expect(request?.init.redirect).toBe('manual');
  expect(Object.fromEntries(request?.init.headers as Headers)).toEqual({
    accept: 'application/json',
    authorization: `Bearer ${apiKey}`,
    'x-trace': '1',
  });
});

describe('retries', () => {
  test.each([
    { given: [status(503), status(503), good()], want: 'ok', requests: 3 },
    {
      given: [status(503), status(503), status(503), good()],
      want: 'server_error/status',
      requests: 3,
    },
    { given: [status(408), good()], want: 'ok', requests: 2 },
    { given: [status(408)], want: 'timeout/status', requests: 3 },
    { given: [status(524), good()], want: 'ok', requests: 2 },
    { given: [status(501), good()], want: 'server_error/status', requests: 1 },
    { given: [status(429, { 'retry-after': '0' }), good()], want: 'ok', requests: 2 },
    {
      given: [status(429, { 'retry-after': '3600' }), good()],
      want: 'rate_limited/slow_down',
      requests: 1,
    },
    { given: [status(429, { 'retry-after': '3 days' }), good()], want: 'ok', requests: 2 },
    { given: [status(401), good()], want: 'unauthorized/status', requests: 1 },
    { given: [status(402), good()], want: 'payment_required/no_credit', requests: 1 },
    { given: [status(202), good()], want: 'invalid_response/status', requests: 1 },
    {
      given: [status(302, { location: 'https://evil.test' }), good()],
      want: 'invalid_response/redirect',
      requests: 1,
    },
    { given: [new Response('<html>'), good()], want: 'invalid_response/json', requests: 1 },
    { given: [fetchFailed('ECONNRESET'), good()], want: 'ok', requests: 2 },
    { given: [fetchFailed('UND_ERR_SOCKET')], want: 'network/reset', requests: 4 },
    { given: [fetchFailed('EAI_AGAIN'), good()], want: 'ok', requests: 2 },
    { given: [fetchFailed('ECONNREFUSED'), good()], want: 'network/connect', requests: 1 },
    { given: [fetchFailed('CERT_HAS_EXPIRED'), good()], want: 'network/tls', requests: 1 },
  ])('$want after $requests', async ({ given, want, requests: wanted }) => {
    const { fetch, requests } = respondWith(...given);
    const reading = await takeReading(acme, { apiKey, fetch });
    expect(reading.status === 'ok' ? 'ok' : `${reading.error.kind}/${reading.error.reason}`).toBe(
      want,
    );
    expect(requests).toHaveLength(wanted);
    expect(reading.attempts).toBe(wanted);
  });

  describe('of what a rule of the vendor calls a failure that may pass', () => {
    const declaring = acmeWith({
      errors: {
        codeAt: ['/code'],
        rules: [
          { status: 529, kind: 'rate_limited' },
          { status: 455, kind: 'server_error', reason: 'maintenance' },
          { status: 430, kind: 'rate_limited', reason: 'ambiguous' },
          { status: 503, kind: 'payment_required' },
          { code: 'BUSY', kind: 'rate_limited' },
          { code: 'DOWN', kind: 'server_error' },
          { code: 'SLOW', kind: 'timeout' },
          { code: 'EITHER', kind: 'rate_limited', reason: 'ambiguous' },
          { code: 'WRONG', kind: 'client_error' },
        ],
      },
    });
    const coded = (code: string, init: ResponseInit = {}) => Response.json({ code }, init);
    const wait = (seconds: string) => ({ headers: { 'retry-after': seconds } });
    test.each([
      { given: [status(529), good()], want: 'ok', requests: 2 },
      { given: [status(529)], want: 'rate_limited/slow_down', requests: 3 },
      { given: [status(455)], want: 'server_error/maintenance', requests: 3 },
      { given: [status(430), good()], want: 'rate_limited/ambiguous', requests: 1 },
      { given: [status(503), good()], want: 'payment_required/no_credit', requests: 1 },
      { given: [status(530), good()], want: 'server_error/status', requests: 1 },
      { given: [coded('BUSY', { status: 400 }), good()], want: 'ok', requests: 2 },
      { given: [coded('DOWN', { status: 422 })], want: 'server_error/code', requests: 3 },
      { given: [coded('DOWN', { status: 409 }), good()], want: 'client_error/status', requests: 1 },
      { given: [coded('BUSY'), good()], want: 'ok', requests: 2 },
      { given: [coded('BUSY')], want: 'rate_limited/slow_down', requests: 3 },
      { given: [coded('DOWN'), status(500), good()], want: 'ok', requests: 3 },
      { given: [coded('SLOW')], want: 'timeout/code', requests: 3 },
      { given: [coded('BUSY', wait('3600'))], want: 'rate_limited/slow_down', requests: 1 },
      { given: [coded('EITHER'), good()], want: 'rate_limited/ambiguous', requests: 1 },
      { given: [coded('WRONG'), good()], want: 'client_error/code', requests: 1 },
      { given: [coded('NEW'), good()], want: 'invalid_response/error_envelope', requests: 1 },
    ])('$want after $requests', async ({ given, want, requests: wanted }) => {
      const { fetch, requests } = respondWith(...given);
      const reading = await takeReading(declaring, { apiKey, fetch });
      expect(reading.status === 'ok' ? 'ok' : `${reading.error.kind}/${reading.error.reason}`).toBe(
        want,
      );
      expect([requests.length, reading.attempts]).toEqual([wanted, wanted]);
    });

    test('a body that tells of a failure gives no budget back', async () => {
      const { fetch } = respondWith(coded('WRONG'));
      const retryBudget = createRetryBudget();
      while (retryBudget.spend());
      for (let call = 0; call < 10; call += 1)
        await takeReading(declaring, { apiKey, fetch, retryBudget });
      expect(retryBudget.spend()).toBe(false);
    });
  });

  test('a wait that does not fit is told, not waited for', async () => {
    const { fetch } = respondWith(status(429, { 'retry-after': '3600' }));
    expect(await takeReading(acme, { apiKey, fetch })).toMatchObject({
      error: { kind: 'rate_limited', status: 429, retryable: true, retryAfterMs: 3_600_000 },
    });
  });

  test('an idle connection that broke is tried once more even without retries', async () => {
    const { fetch, requests } = respondWith(fetchFailed('ECONNRESET'), good());
    expect(await takeReading(acme, { apiKey, fetch, maxRetries: 0 })).toMatchObject({
      status: 'ok',
    });
    expect(requests).toHaveLength(2);
  });

  test('stop when the budget of the provider is empty', async () => {
    const { fetch, requests } = respondWith(status(503));
    const retryBudget = createRetryBudget();
    for (let call = 0; call < 60; call += 1)
      await takeReading(acme, { apiKey, fetch, retryBudget, maxRetries: 2 });
    expect(requests).toHaveLength(60 + 100);
  });
});

describe('limits', () => {
  const silent = () => new Promise<never>(() => {});
  const endless = (code: number) =>
    new Response(
      new ReadableStream({
        pull: (controller) => controller.enqueue(new Uint8Array(16_384).fill(32)),
      }),
      {
        status: code,
      },
    );
  const broken = (headers: HeadersInit) => async () =>
    new Response(
      new ReadableStream({ pull: (controller) => controller.error(fetchFailed('UND_ERR_SOCKET')) }),
      {
        headers,
      },
    );
  const stuck = (code: number) =>
    new Response(
      new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array([123])) }),
      {
        status: code,
      },
    );

  test.each([
    {
      title: 'no headers',
      reply: silent,
      want: { kind: 'timeout', reason: 'deadline', status: null },
    },
    {
      title: 'silence after the headers',
      reply: async () => stuck(200),
      want: { kind: 'timeout', reason: 'deadline', status: 200 },
    },
    {
      title: 'silence after the headers of an error',
      reply: async () => stuck(500),
      want: { kind: 'timeout', reason: 'deadline', status: 500 },
    },
    {
      title: 'an endless body',
      reply: async () => endless(200),
      want: { kind: 'invalid_response', reason: 'too_large', status: 200 },
    },
    {
      title: 'an endless error',
      reply: async () => endless(401),
      want: { kind: 'unauthorized', reason: 'status', status: 401 },
    },
    {
      title: 'a huge promise',
      reply: async () => new Response('{}', { headers: { 'content-length': '99999999999' } }),
      want: { kind: 'invalid_response', reason: 'too_large' },
    },
    {
      title: 'less than was promised',
      reply: broken({ 'content-length': '40' }),
      want: { kind: 'invalid_response', reason: 'protocol', status: 200 },
    },
    {
      title: 'invalid UTF-8',
      reply: async () => new Response(new Uint8Array([123, 0xff, 125])),
      want: { kind: 'invalid_response', reason: 'encoding' },
    },
    {
      title: 'a string thrown',
      reply: () => Promise.reject('boom'),
      want: { kind: 'network', reason: 'unknown' },
    },
    {
      title: 'no Response',
      reply: async () => undefined as unknown as Response,
      want: { kind: 'invalid_config', reason: 'option' },
    },
  ])('$title', async ({ reply, want }) => {
    const reading = await takeReading(acme, {
      apiKey,
      fetch: reply,
      timeoutMs: 60,
      attemptTimeoutMs: 40,
    });
    expect(reading).toMatchObject({ status: 'error', error: want, attempts: 1 });
    expect(reading.durationMs).toBeLessThan(10_000);
  });

  test.each([
    { timeoutMs: Number.NaN },
    { timeoutMs: 0 },
    { timeoutMs: 2 ** 31 },
    { attemptTimeoutMs: -1 },
    { maxRetries: -1 },
    { headers: { 'x-a': 'a\nsecret' } },
  ])('%j is refused, nothing is sent', async (options) => {
    const { fetch, requests } = respondWith(good());
    const reading = await takeReading(acme, { apiKey, fetch, ...options });
    expect(reading).toMatchObject({
      status: 'error',
      error: { kind: 'invalid_config', reason: 'option' },
      attempts: 0,
    });
    expect(JSON.stringify(reading)).not.toContain('secret');
    expect(requests).toHaveLength(0);
  });
});

test.each([
  { title: 'before', abortAfterMs: 0, attempts: 0 },
  { title: 'during', abortAfterMs: 20, attempts: 1 },
])('an abort $title is aborted', async ({ abortAfterMs, attempts }) => {
  const signal = abortAfterMs === 0 ? AbortSignal.abort('text') : AbortSignal.timeout(abortAfterMs);
  const reading = await takeReading(acme, {
    apiKey,
    signal,
    fetch: () => new Promise<never>(() => {}),
  });
  expect(reading).toMatchObject({
    status: 'error',
    error: { kind: 'aborted', retryable: false },
    attempts,
  });
});

test.each([
  { given: new AbortController() },
  { given: new EventTarget() },
  { given: 'signal' },
  { given: { aborted: true } },
  { given: { aborted: false, addEventListener() {} } },
])('what is no AbortSignal is refused before anything is sent: $given', async ({ given }) => {
  const { fetch, requests } = respondWith(Response.json({ balance: 1 }));
  const reading = await takeReading(acme, { apiKey, fetch, signal: given as AbortSignal });
  expect(reading).toMatchObject({ error: { kind: 'invalid_config', reason: 'option' } });
  expect(requests).toHaveLength(0);
});

test.each([
  {
    name: 'a network error',
    given: Response.error(),
    want: { kind: 'network', reason: 'unknown', status: null },
  },
  {
    name: 'a body of Node',
    given: { status: 200, headers: new Headers(), body: { pipe() {} } },
    want: { kind: 'invalid_config', reason: 'option', status: null },
  },
])('a fetch that gives $name', async ({ given, want }) => {
  const reading = await takeReading(acme, {
    apiKey,
    fetch: async () => given as unknown as Response,
  });
  expect(reading).toMatchObject({ status: 'error', error: want });
});

test('a Response without streams will do', async () => {
  const given = { status: 200, headers: new Headers(), arrayBuffer: () => good().arrayBuffer() };
  const reading = await takeReading(acme, {
    apiKey,
    fetch: async () => given as unknown as Response,
  });
  expect(reading).toMatchObject({ status: 'ok', balance: { remaining: '12.5' } });
});

test.each([
  {
    name: 'a scale that is no whole number',
    changes: { balance: { ...acme.balance, scale: 0.5 } },
  },
  { name: 'a scale beyond all units', changes: { balance: { ...acme.balance, scale: -80 } } },
  { name: 'a pointer that is none', changes: { balance: { ...acme.balance, remaining: 5 } } },
  { name: 'a path without a slash', changes: { path: '.evil.test/credits' } },
  { name: 'no path', changes: { path: undefined } },
  { name: 'no auth', changes: { auth: undefined } },
  {
    name: 'a fixed header that HTTP does not allow',
    changes: { request: { headers: { 'x-v': 'a\nb' } } },
  },
])('a definition with $name is no fault of the network', async ({ changes }) => {
  const { fetch, requests } = respondWith(good());
  const reading = await takeReading(acmeWith(changes as unknown as Partial<typeof acme>), {
    apiKey,
    fetch,
  });
  expect(reading).toMatchObject({
    error: { kind: 'invalid_config', reason: 'option', retryable: false },
  });
  for (const { url } of requests) expect(new URL(url).host).toBe('api.acme.test');
});

test('no signal may be null, too', async () => {
  const { fetch } = respondWith(Response.json({ balance: 1 }));
  const signal = null as unknown as AbortSignal;
  expect(await takeReading(acme, { apiKey, fetch, signal })).toMatchObject({ status: 'ok' });
});

test('money that is shared is known by a hash or by the user’s label, never by the vendor’s identifier', async () => {
  const pooled = acmeWith({ balance: { ...acme.balance, pool: '/id' } });
  const { fetch } = respondWith(Response.json({ balance: 1, id: 'tenant-42' }));
  const hashed = await takeReading(pooled, { apiKey, fetch });
  expect(hashed).toMatchObject({ balance: { poolId: '06ded65a5a5275e1' } });
  expect(JSON.stringify(hashed)).not.toContain('tenant-42');
  expect(await takeReading(pooled, { apiKey, fetch, pool: 'ours' })).toMatchObject({
    balance: { poolId: 'ours' },
  });
  vi.stubGlobal('crypto', {});
  vi.stubGlobal('process', undefined);
  expect(await takeReading(pooled, { apiKey, fetch })).toMatchObject({
    balance: { poolId: null },
    warnings: [{ code: 'pool_not_hashed' }],
  });
  vi.unstubAllGlobals();
});
