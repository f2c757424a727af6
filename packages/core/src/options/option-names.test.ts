import { expect, test } from 'vitest';
import { createProviderClient } from '../client/create-provider-client.ts';
import { readBalance } from '../reading/read-balance.ts';
import { takeReading } from '../reading/take-reading.ts';
import { acme, respondWith } from '../test-support/acme.ts';

const apiKey = 'key-123456';
const SECRET = 'sk-secret-0123456789';
const refused = (says: string) => ({
  kind: 'invalid_config',
  reason: 'option',
  message: expect.stringContaining(says),
});

interface Untyped {
  GET(path: string): Promise<unknown>;
}

test.each([
  { given: 'apikey', want: 'apiKey' },
  { given: 'api_key', want: 'apiKey' },
  { given: 'key', want: 'apiKey' },
  { given: 'baseURL', want: 'baseUrl' },
  { given: 'url', want: 'baseUrl' },
  { given: 'header', want: 'headers' },
  { given: 'fecth', want: 'fetch' },
  { given: 'timeout', want: 'timeoutMs' },
  { given: 'attemptTimeout', want: 'attemptTimeoutMs' },
  { given: 'retries', want: 'maxRetries' },
  { given: 'maxRetry', want: 'maxRetries' },
  { given: 'environment', want: 'env' },
])('the option $given is refused, and $want is named', async ({ given, want }) => {
  const { fetch, requests } = respondWith(Response.json({ balance: 1 }));
  const options = { apiKey, fetch, [given]: SECRET };
  const says = refused(`[acme] unknown option ${given}: the nearest one is ${want}`);
  const client = createProviderClient<Record<never, never>>()(acme, options);
  await expect(client.getBalance()).rejects.toMatchObject(says);
  await expect((client as unknown as Untyped).GET('/credits')).rejects.toMatchObject(says);
  await expect(readBalance(acme, options)).rejects.toMatchObject(says);
  const reading = await takeReading(acme, options);
  expect(reading).toMatchObject({ status: 'error', attempts: 0, error: says });
  expect(JSON.stringify(reading)).not.toContain(SECRET);
  expect(requests).toHaveLength(0);
});

test.each([SECRET, 'AKIA0123456789', 'a'.repeat(25), 'two words', 'line\nend', ''])(
  'a name that may be a key is not repeated: %j',
  async (name) => {
    const reading = await takeReading(acme, { apiKey, [name]: 1 } as object);
    expect(reading).toMatchObject({ error: refused('unknown option of an unknown name') });
    if (name) expect(JSON.stringify(reading)).not.toContain(name);
  },
);

test('a client has no signal and no label, which a reading has', async () => {
  const { fetch } = respondWith(Response.json({ balance: 1 }), Response.json({ balance: 1 }));
  const label = { account: 'team', pool: 'ours', signal: new AbortController().signal };
  for (const [name, value] of Object.entries(label)) {
    const options = { apiKey, fetch, [name]: value };
    const client = createProviderClient<Record<never, never>>()(acme, options);
    await expect(client.getBalance()).rejects.toMatchObject(refused(`unknown option ${name}`));
  }
  const reading = await takeReading(acme, { apiKey, fetch, ...label });
  expect(reading).toMatchObject({ status: 'ok', account: 'team', balance: { poolId: 'ours' } });
});

test('what is undefined was not given', async () => {
  const { fetch } = respondWith(Response.json({ balance: 1 }));
  const options = { apiKey, fetch, timeout: undefined };
  expect(await takeReading(acme, options)).toMatchObject({ status: 'ok' });
});
