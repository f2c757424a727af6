import { expect, test, vi } from 'vitest';
import { createProviderClient } from '../client/create-provider-client.ts';
import { readBalance } from '../reading/read-balance.ts';
import { acmeWith, fetchFailed, respondWith } from '../test-support/acme.ts';

const apiKey = 'key-123456';
const CALLS = 150;
/** 500 in the budget, 5 for each. */
const ALLOWED = 100;

test.each([
  { by: 'clients made for each call', make: createProviderClient<Record<never, never>>() },
  { by: 'readBalance', make: undefined },
])('$by share the budget of the provider', async ({ make }) => {
  vi.spyOn(Math, 'random').mockReturnValue(0);
  const definition = acmeWith({});
  const { fetch, requests } = respondWith(new Response('{}', { status: 503 }));
  const options = { apiKey, fetch, maxRetries: 1 };
  for (let call = 0; call < CALLS; call += 1)
    await (make ? make(definition, options).getBalance() : readBalance(definition, options)).catch(
      () => {},
    );
  expect(requests).toHaveLength(CALLS + ALLOWED);
  vi.restoreAllMocks();
});

test('a vendor that resets every connection is not asked twice for ever', async () => {
  const definition = acmeWith({});
  const { fetch, requests } = respondWith(fetchFailed('ECONNRESET'));
  for (let call = 0; call < CALLS; call += 1)
    await readBalance(definition, { apiKey, fetch, maxRetries: 0 }).catch(() => {});
  expect(requests).toHaveLength(CALLS + ALLOWED);
});
