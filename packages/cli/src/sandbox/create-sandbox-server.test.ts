import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SandboxVendor } from './simulated-vendor.ts';
import { type RunningSandbox, startSandbox } from './start-sandbox.ts';

/** A vendor that tells what it was asked. */
const acme: SandboxVendor = {
  id: 'acme',
  apiKey: 'ak_sandbox',
  emulation: {
    definition: {
      id: 'acme',
      name: 'Acme',
      baseUrl: 'https://api.acme.test',
      path: '/credits',
      auth: { header: 'x-api-key' },
      keyVariables: ['ACME_API_KEY'],
      balance: { remaining: '/left', unit: 'acme:credit', scope: 'unknown' },
    },
    createResponder: () => async () => new Response(),
    respond: async (asked, { baseUrl, apiKey } = {}) => {
      if (asked.url.endsWith('/broken')) throw new Error('a secret detail');
      if (asked.url.endsWith('/silent')) return new Promise(() => {});
      const answer = { url: asked.url, key: asked.headers.get('x-api-key'), baseUrl, apiKey };
      return Response.json(answer, { status: 203, headers: { 'x-vendor': 'acme' } });
    },
  },
};

let sandbox: RunningSandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ emulations: [acme] });
});
afterAll(() => sandbox.close());

interface Answer {
  readonly status: number | undefined;
  readonly body: string;
}

/** Unlike `fetch`, sends any method, path and Host. */
function ask(
  path: string,
  options: { method?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(sandbox.url, { path, ...options }, async (response) => {
      let body = '';
      for await (const chunk of response) body += chunk;
      resolve({ status: response.statusCode, body });
    });
    asked.on('error', reject).end();
  });
}

test('a vendor is asked below its id and answers unchanged', async () => {
  const response = await fetch(`${sandbox.url}/acme/v1/credits?a=1`, {
    headers: { 'X-API-Key': 'some key' },
  });
  expect([response.status, response.headers.get('x-vendor')]).toEqual([203, 'acme']);
  expect(await response.json()).toEqual({
    url: `${sandbox.url}/acme/v1/credits?a=1`,
    key: 'some key',
    baseUrl: `${sandbox.url}/acme`,
    apiKey: ['ak_sandbox'],
  });
});

test('the root lists the vendors', async () => {
  const endpoints = [{ id: 'acme', baseUrl: `${sandbox.url}/acme`, apiKey: 'ak_sandbox' }];
  expect(JSON.parse((await ask('/')).body)).toEqual({ sandbox: 'fuelgauge', vendors: endpoints });
  expect(sandbox.endpoints).toMatchObject(endpoints);
});

describe('what no vendor is asked', () => {
  test.each([
    { title: 'an unknown vendor', path: '/globex/v1', want: 404 },
    { title: 'a vendor without a path', path: '/acme', want: 404 },
    { title: 'a way around the id', path: '/acme/../globex/v1', want: 404 },
    { title: 'an absolute address', path: 'http://globex.example/acme/v1', want: 400 },
    { title: 'a method that writes', path: '/acme/v1', method: 'POST', want: 405 },
    {
      title: 'a name that was rebound',
      path: '/acme/v1',
      headers: { host: 'attacker.example' },
      want: 403,
    },
    {
      title: 'a foreign page',
      path: '/acme/v1',
      headers: { origin: 'https://attacker.example' },
      want: 403,
    },
    { title: 'an opaque page', path: '/', headers: { origin: 'null' }, want: 403 },
    { title: 'a failing emulation', path: '/acme/broken', want: 500 },
  ])('$title is answered $want', async ({ path, want, ...options }) => {
    const { status, body } = await ask(path, options);
    expect(status).toBe(want);
    expect(JSON.parse(body)).toEqual({
      sandbox: 'fuelgauge',
      error: expect.not.stringContaining('secret'),
    });
  });
});

test('a page on this machine may ask', async () => {
  expect((await ask('/acme/v1', { headers: { origin: 'http://localhost:3000' } })).status).toBe(
    203,
  );
});

test('a port that is taken is refused', async () => {
  const port = Number(new URL(sandbox.url).port);
  await expect(startSandbox({ emulations: [] }, { port })).rejects.toMatchObject({
    code: 'EADDRINUSE',
  });
});

test('closing waits for no connection, be it kept alive or not answered yet', async () => {
  const other = await startSandbox({ emulations: [acme] });
  await (await fetch(`${other.url}/acme/v1`)).text();
  const unanswered = fetch(`${other.url}/acme/silent`).catch((error: Error) => error.message);
  await (await fetch(`${other.url}/acme/v1`)).text(); // by now the server has the other as well
  await other.close();
  expect(await unanswered).toBe('fetch failed');
  await expect(fetch(`${other.url}/acme/v1`)).rejects.toThrow('fetch failed');
});
