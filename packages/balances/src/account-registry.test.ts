import { readBalance } from '@fuelgauge/core';
import { expect, test } from 'vitest';
import { createFuelGauge, getBalances } from './bare.ts';
import { acme, createResponse, createVendor, defineAcme } from './test-support/acme.ts';
import { pass, settle, useFakeTime } from './test-support/fake-time.ts';
import { flushPromises, never } from './test-support/promises.ts';

const accountsOf = (provider: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({ provider, account: `${index}`, apiKey: 'k' }));
useFakeTime();
const read = (options: Parameters<typeof getBalances>[0]) => settle(getBalances(options));
const pause = (durationMs: number) => new Promise((resolve) => setTimeout(resolve, durationMs));

test.each([
  { given: undefined, want: 4 },
  { given: 1, want: 1 },
  { given: 50, want: 20 },
])('$given asks $want of 20 accounts of a provider at the same time', async ({ given, want }) => {
  let running = 0;
  let most = 0;
  const { fetch } = createVendor(async () => {
    running += 1;
    most = Math.max(most, running);
    await flushPromises();
    running -= 1;
    return createResponse({ credits: 1 });
  });
  const limit = given === undefined ? {} : { maxConcurrentPerProvider: given };
  const report = await read({
    providers: [acme],
    accounts: accountsOf('acme', 20),
    fetch,
    ...limit,
  });
  expect(report).toMatchObject({ complete: true, totals: [{ remaining: '20', accounts: 20 }] });
  expect(most).toBe(want);
});

test('hung calls of one provider do not hold up another', async () => {
  const { fetch } = createVendor(({ endpoint }) =>
    endpoint.startsWith('acme') ? never() : createResponse({ credits: 1 }),
  );
  const accounts = [...accountsOf('acme', 16), ...accountsOf('globex', 4)];
  const gauge = createFuelGauge({
    providers: [acme, defineAcme('globex')],
    accounts,
    fetch,
    timeoutMs: 20_000,
    maxRetries: 0,
  });
  const startedAt = performance.now();
  let healthy = 0;
  const readHealthy = async () => {
    for await (const { provider } of gauge.stream()) {
      expect(provider).toBe('globex');
      healthy += 1;
      if (healthy === 4) break;
    }
  };
  await settle(readHealthy());
  expect(performance.now() - startedAt).toBeLessThan(1_000); // the others have 20 s
});

test('the deadline is the total, also where accounts wait for each other', async () => {
  const { requests, fetch } = createVendor(() => never());
  const startedAt = performance.now();
  const { readings } = await read({
    providers: [acme],
    accounts: accountsOf('acme', 28),
    fetch,
    timeoutMs: 1_000,
    maxRetries: 0,
  });
  const tookMs = performance.now() - startedAt;
  expect(tookMs).toBeGreaterThan(990);
  expect(tookMs).toBeLessThan(2_000); // 7,000 if each waited for the one before
  expect(requests).toHaveLength(4);
  expect(readings).toHaveLength(28);
  const errors = readings.map((one) => one.status === 'error' && one.error);
  expect(errors).toMatchObject(Array(28).fill({ kind: 'timeout', reason: 'deadline' }));
  expect(errors.slice(4)).toMatchObject(
    Array(24).fill({
      message:
        '[acme] other accounts of the provider took all the time: raise timeoutMs or maxConcurrentPerProvider',
    }),
  );
  expect(readings.map(({ attempts }) => attempts)).toEqual([
    ...Array(4).fill(1),
    ...Array(24).fill(0),
  ]);
});

test('an account that waited has the time that is left', async () => {
  const { requests, fetch } = createVendor(() =>
    requests.length === 1 ? pause(2_000).then(() => createResponse({ credits: 1 })) : never(),
  );
  const startedAt = performance.now();
  const report = await read({
    providers: [acme],
    accounts: accountsOf('acme', 2),
    fetch,
    timeoutMs: 4_000,
    maxConcurrentPerProvider: 1,
  });
  expect(report.readings).toMatchObject([
    { status: 'ok' },
    { error: { kind: 'timeout' }, attempts: 1 },
  ]);
  const [, waited] = report.readings;
  expect(waited?.durationMs).toBeGreaterThanOrEqual(3_990);
  expect(performance.now() - startedAt).toBeLessThan(4_500); // 6,000 if it began with its turn
});

test('gauges made for each call share the retry budget of their provider', async () => {
  const { requests, fetch } = createVendor(
    () => new Response('', { status: 503, headers: { 'retry-after': '0' } }),
  );
  const hooli = defineAcme('hooli');
  for (let call = 0; call < 150; call += 1)
    await read({ providers: [hooli], accounts: accountsOf('hooli', 1), fetch });
  await settle(readBalance(hooli, { apiKey: 'k', fetch })).catch(() => {});
  expect(requests).toHaveLength(150 + 100 + 1);
});

test('an account aborted while waiting sends no request, and ends at once', async () => {
  const { requests, fetch } = createVendor(() => never());
  const controller = new AbortController();
  const reading = getBalances({
    providers: [acme],
    accounts: accountsOf('acme', 9),
    fetch,
    signal: controller.signal,
  });
  await pass(5);
  const abortedAt = performance.now();
  controller.abort();
  const { readings } = await settle(reading);
  expect(performance.now() - abortedAt).toBeLessThan(1_000); // the deadline is at 25 s
  expect(readings.map((one) => one.status === 'error' && one.error.kind)).toEqual(
    Array(9).fill('aborted'),
  );
  expect(readings.map(({ attempts }) => attempts)).toEqual([1, 1, 1, 1, 0, 0, 0, 0, 0]);
  expect(requests).toHaveLength(4);
});

test('the accounts of a provider share its retry budget, and no other provider does', async () => {
  const { requests, fetch } = createVendor(
    () => new Response('', { status: 503, headers: { 'retry-after': '0' } }),
  );
  const accounts = [...accountsOf('acme', 200), ...accountsOf('globex', 10)];
  await read({ providers: [acme, defineAcme('globex')], accounts, fetch });
  const countRequests = (host: string) =>
    requests.filter(({ endpoint }) => endpoint.startsWith(host)).length;
  expect([countRequests('acme'), countRequests('globex')]).toEqual([200 + 100, 10 * 3]);
});
