import { afterEach, expect, test, vi } from 'vitest';
import { createProviderClient } from '../client/create-provider-client.ts';
import { readBalance } from '../reading/read-balance.ts';
import { acme, respondWith } from '../test-support/acme.ts';
import { fetchInit } from './fetch-init.ts';

const apiKey = 'key-123456';
const NativeRequest = Request;
const signal = () => new AbortController().signal;

afterEach(() => void vi.unstubAllGlobals());

/** As Workers with a compatibility date before 2024-11-11 throw. */
function stubRequest(refuse: (init: RequestInit) => boolean): void {
  vi.stubGlobal(
    'Request',
    class extends NativeRequest {
      constructor(input: RequestInfo | URL, init?: RequestInit) {
        if (refuse(init ?? {})) throw new Error('not implemented');
        super(input, init);
      }
    },
  );
}

test('no cache of a framework or a browser answers, neither a reading nor a call', async () => {
  const { fetch, requests } = respondWith(Response.json({ balance: 1 }));
  await readBalance(acme, { apiKey, fetch });
  const client = createProviderClient<Record<never, never>>()(acme, { apiKey, fetch });
  await (client as unknown as { GET(path: string): Promise<unknown> }).GET('/credits');
  await client.getBalance();
  expect(requests.map(({ init }) => init.cache)).toEqual(['no-store', 'no-store', 'no-store']);
});

test('a runtime that throws at the option is not given it', async () => {
  stubRequest((init) => 'cache' in init);
  const { fetch, requests } = respondWith(Response.json({ balance: 1 }));
  await readBalance(acme, { apiKey, fetch });
  expect('cache' in (requests[0]?.init ?? {})).toBe(false);
});

test('a signal that this fetch does not take is kept from it, and the deadline holds', async () => {
  stubRequest((init) => 'signal' in init);
  const inits: RequestInit[] = [];
  const reading = readBalance(acme, {
    apiKey,
    timeoutMs: 20,
    fetch: (_, init) => {
      inits.push(init);
      return new Promise<never>(() => {});
    },
  });
  await expect(reading).rejects.toMatchObject({ kind: 'timeout', reason: 'deadline' });
  expect(inits.map((init) => 'signal' in init)).toEqual([false]);
});

test('a body that nobody else ends is ended with the deadline', async () => {
  stubRequest((init) => 'signal' in init);
  const cancelled = vi.fn();
  const endless = new Response(new ReadableStream({ cancel: cancelled }));
  const reading = readBalance(acme, { apiKey, timeoutMs: 20, fetch: async () => endless });
  await expect(reading).rejects.toMatchObject({ kind: 'timeout' });
  await vi.waitFor(() => expect(cancelled).toHaveBeenCalledOnce(), 60_000);
});

test('without a Request to ask, only what every fetch knows is given', () => {
  vi.stubGlobal('Request', undefined);
  expect(Object.keys(fetchInit({ signal: signal(), method: 'GET' }))).toEqual([
    'signal',
    'method',
    'redirect',
  ]);
});
