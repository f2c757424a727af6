import { expect, test, vi } from 'vitest';
import { acme, respondWith } from '../test-support/acme.ts';
import { createProviderClient } from './create-provider-client.ts';

interface Paths {
  '/credits': {
    parameters: object;
    get: {
      parameters: object;
      responses: { 200: { headers: object; content: { 'application/json': object } } };
    };
  };
}

const apiKey = 'sk-0123456789abcdef';
const createAcme = (options: Parameters<ReturnType<typeof createProviderClient<Paths>>>[1]) =>
  createProviderClient<Paths>()(acme, options);
const good = () => Response.json({ balance: 12.5 });

test('the Request of the moment is used, however often another takes its place', async () => {
  const { fetch } = respondWith(good());
  const client = createAcme({ apiKey, fetch });
  const made: string[] = [];
  for (const name of ['first', 'first', 'second']) {
    const Native = Request;
    vi.stubGlobal(
      'Request',
      class extends Native {
        constructor(input: RequestInfo | URL, init?: RequestInit) {
          super(input, init);
          if (String(input).endsWith('/credits')) made.push(name);
        }
      },
    );
    await client.GET('/credits');
    vi.unstubAllGlobals();
  }
  await client.GET('/credits');
  expect(made).toEqual(['first', 'first', 'second']);
});

test('key and fetch are looked up at each call', async () => {
  const env: Record<string, string> = {};
  const client = createAcme({ env });
  const { fetch, requests } = respondWith(good());
  env['ACME_KEY'] = 'later-key';
  vi.stubGlobal('fetch', fetch);
  await client.GET('/credits');
  await client.getBalance();
  vi.unstubAllGlobals();
  expect(requests.map(({ init }) => new Headers(init.headers).get('x-api-key'))).toEqual([
    'later-key',
    'later-key',
  ]);
});
