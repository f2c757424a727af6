import type { BalanceReading } from '@fuelgauge/core';
import { expect, test } from 'vitest';
import { createGauge } from './fuel-gauge.ts';
import { acme, createResponse, createVendor, defineAcme } from './test-support/acme.ts';
import { defer, flushPromises } from './test-support/promises.ts';

const providers = [acme, defineAcme('globex')];
const env = { ACME_API_KEY: 'k', GLOBEX_API_KEY: 'k' };

test('onReading gets each reading as it arrives, the report has the order of the accounts', async () => {
  const slow = defer<Response>();
  const { requests, fetch } = createVendor(({ endpoint }) =>
    endpoint.startsWith('acme') ? slow.promise : createResponse({ credits: 1 }),
  );
  const arrived: BalanceReading[] = [];
  const gauge = createGauge([], { providers, env, fetch });
  const report = gauge.read({ onReading: (reading) => arrived.push(reading) });
  await flushPromises();
  expect(arrived.map(({ provider }) => provider)).toEqual(['globex']);
  slow.resolve(createResponse('', 401));
  expect((await report).readings).toEqual([arrived[1], arrived[0]]);
  expect(arrived[1]).toMatchObject({ provider: 'acme', status: 'error' });
  expect(requests).toHaveLength(2);
});

test('aborted readings are reported, too', async () => {
  const { fetch } = createVendor(() => createResponse({ credits: 1 }));
  const arrived: BalanceReading[] = [];
  const gauge = createGauge([], { providers, env, fetch });
  await gauge.read({
    signal: AbortSignal.abort(),
    onReading: (reading) => arrived.push(reading),
  });
  expect(arrived).toMatchObject([
    { status: 'error', error: { kind: 'aborted' } },
    { status: 'error', error: { kind: 'aborted' } },
  ]);
});

test('an exception of the callback rejects the read', async () => {
  const { fetch } = createVendor(() => createResponse({ credits: 1 }));
  const onReading = () => {
    throw new Error('from the callback');
  };
  const read = createGauge([], { providers, env, fetch }).read({ onReading });
  await expect(read).rejects.toThrow('from the callback');
});
