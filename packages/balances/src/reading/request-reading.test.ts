import type {
  ApiKey,
  BalanceReading,
  FetchLike,
  ProviderDefinition,
  RegisteredProvider,
} from '@fuelgauge/core';
import { expect, test } from 'vitest';
import { getBalances } from '../bare.ts';
import { acme, createResponse, createVendor, defineAcme } from '../test-support/acme.ts';
import { settle, useFakeTime } from '../test-support/fake-time.ts';
import { never } from '../test-support/promises.ts';

useFakeTime();

const healthy = defineAcme('healthy');
const timeoutMs = 400;
const vendor = () => createVendor(() => createResponse({ credits: 12 })).fetch;
const nothing = () => undefined as never;
const throws = () => {
  throw new Error('sk-secret');
};

/** Reads acme, with a fault, beside a healthy account. Checks the healthy one and returns acme's reading. */
async function readFaulty(fault: {
  readonly provider?: ProviderDefinition | RegisteredProvider;
  readonly apiKey?: ApiKey;
  readonly fetch?: FetchLike;
}): Promise<BalanceReading | undefined> {
  const { provider = acme, apiKey = 'k', fetch } = fault;
  const fetchOf: FetchLike = (url, init) =>
    url.includes('//acme.test') && fetch ? fetch(url, init) : vendor()(url, init);
  const { readings, totals } = await settle(
    getBalances({
      providers: [provider, healthy],
      accounts: [
        { provider: 'acme', apiKey },
        { provider: 'healthy', apiKey: 'k' },
      ],
      fetch: fetchOf,
      timeoutMs,
      maxRetries: 0,
    }),
  );
  expect(readings[1]).toMatchObject({ provider: 'healthy', status: 'ok' });
  expect(totals).toMatchObject([{ unit: 'healthy:credit', complete: true }]);
  expect(JSON.stringify(readings)).not.toContain('sk-secret');
  return readings[0];
}

const loaded = (load: () => unknown) => ({
  id: 'acme',
  keyVariables: ['ACME_API_KEY'] as const,
  load: load as RegisteredProvider['load'],
});

test.each([
  { name: 'throws', load: throws, want: ['invalid_config', 'provider_loader'] },
  {
    name: 'rejects with text',
    load: () => Promise.reject('sk-secret'),
    want: ['invalid_config', 'provider_loader'],
  },
  {
    name: 'resolves to nothing',
    load: () => undefined,
    want: ['invalid_config', 'provider_loader'],
  },
  { name: 'never settles', load: () => never(), want: ['timeout', 'deadline'] },
])('a provider loader that $name fails its own account alone', async ({ load, want }) => {
  const [kind, reason] = want;
  expect(await readFaulty({ provider: loaded(load) })).toMatchObject({
    status: 'error',
    error: { kind, reason },
    attempts: 0,
  });
});

test.each([
  { name: 'throws', apiKey: throws, want: ['missing_key', 'key_function'] },
  {
    name: 'rejects with text',
    apiKey: () => Promise.reject('sk-secret'),
    want: ['missing_key', 'key_function'],
  },
  { name: 'returns nothing', apiKey: nothing, want: ['missing_key', 'empty'] },
  { name: 'never settles', apiKey: () => never<string>(), want: ['timeout', 'key_function'] },
])('a key function that $name fails its own account alone', async ({ apiKey, want }) => {
  const [kind, reason] = want;
  expect(await readFaulty({ apiKey: apiKey as ApiKey })).toMatchObject({
    status: 'error',
    error: { kind, reason },
  });
});

test.each([
  { name: 'throws', fetch: throws, want: 'network' },
  { name: 'rejects with text', fetch: () => Promise.reject('sk-secret'), want: 'network' },
  { name: 'resolves to nothing', fetch: async () => nothing(), want: 'invalid_config' },
  { name: 'never settles', fetch: () => never<Response>(), want: 'timeout' },
])('a fetch that $name fails its own account alone', async ({ fetch, want }) => {
  expect(await readFaulty({ fetch })).toMatchObject({ status: 'error', error: { kind: want } });
});

test('an incomplete definition fails its own account alone', async () => {
  const broken = { id: 'acme', keyVariables: ['ACME_API_KEY'] } as unknown as ProviderDefinition;
  expect(await readFaulty({ provider: broken })).toMatchObject({ status: 'error' });
});

test('an unsafe base URL fails its own account alone', async () => {
  const accounts = [
    { provider: 'healthy', apiKey: 'k', baseUrl: 'http://user:sk-secret@healthy.test' },
    { provider: 'healthy', account: 'b', apiKey: 'k' },
  ];
  const report = await getBalances({ providers: [healthy], accounts, fetch: vendor() });
  expect(report.readings).toMatchObject([
    { error: { kind: 'invalid_config', reason: 'base_url' } },
    { status: 'ok' },
  ]);
  expect(report.totals).toMatchObject([{ accounts: 1, complete: false }]);
  expect(JSON.stringify(report)).not.toContain('sk-secret');
});

test('the time spent loading counts against the deadline', async () => {
  const provider = loaded(() => new Promise((resolve) => setTimeout(resolve, 1_500, acme)));
  const startedAt = performance.now();
  const report = await settle(
    getBalances({
      providers: [provider],
      env: { ACME_API_KEY: 'k' },
      fetch: () => never(),
      timeoutMs: 2_000,
    }),
  );
  expect(report.readings).toMatchObject([
    { attempts: 1, error: { kind: 'timeout', reason: 'deadline' } },
  ]);
  expect(performance.now() - startedAt).toBeLessThan(2_500); // 3,500 if it did not
});
