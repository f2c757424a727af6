import type { RegisteredProvider } from '@fuelgauge/core';
import { expect, test } from 'vitest';
import { readOnce } from './read-once.ts';
import { acme, createResponse, createVendor, defineAcme } from './test-support/acme.ts';
import { never } from './test-support/promises.ts';

const keyVariables = ['ACME_API_KEY'] as const;
const lazy = (load: () => unknown) => ({ id: 'acme', keyVariables, load }) as RegisteredProvider;
const accounts = ['a', 'b', 'c'].map((account) => ({ provider: 'acme', account, apiKey: 'k' }));

test('an aborted signal makes every reading an error, and nothing is loaded or sent', async () => {
  let loads = 0;
  const provider = lazy(() => {
    loads += 1;
    return acme;
  });
  const { requests, fetch } = createVendor(() => createResponse({ credits: 1 }));
  const { readings } = await readOnce([provider], { accounts, fetch, signal: AbortSignal.abort() });
  expect(readings).toMatchObject(Array(3).fill({ error: { kind: 'aborted' }, attempts: 0 }));
  expect([loads, requests.length]).toEqual([0, 0]);
});

test('an abort ends a loader and a request that never settle, at once', async () => {
  const controller = new AbortController();
  const report = readOnce(
    [lazy(() => never()), { id: 'globex', keyVariables, load: async () => defineAcme('globex') }],
    {
      accounts: [...accounts, { provider: 'globex', apiKey: 'k' }],
      fetch: () => never(),
      signal: controller.signal,
    },
  );
  await Promise.resolve();
  controller.abort();
  const { readings } = await report;
  expect(readings).toMatchObject(Array(4).fill({ error: { kind: 'aborted' } }));
});

test('a provider is loaded once for all of its accounts', async () => {
  let loads = 0;
  const provider = lazy(async () => {
    loads += 1;
    return acme;
  });
  const { fetch } = createVendor(() => createResponse({ credits: 1 }));
  const { complete } = await readOnce([provider], { accounts, fetch });
  expect([complete, loads]).toEqual([true, 1]);
});

test('of a pool that is moving the newest reading counts', async () => {
  let left = 10;
  const { fetch } = createVendor(() => createResponse({ credits: left--, organisation: 'o' }));
  const pooled = accounts.map((account) => ({ ...account, pool: 'ours' }));
  const report = await readOnce([lazy(() => acme)], {
    accounts: pooled,
    fetch,
    maxConcurrentPerProvider: 1,
  });
  expect(report.totals).toMatchObject([{ remaining: '8', accounts: 3 }]);
});
