import type { BalanceReport } from '@fuelgauge/core';
import { afterEach, expect, test, vi } from 'vitest';
import { createFuelGauge, type FuelGaugeOptions } from './bare.ts';
import { acme, createResponse, createVendor } from './test-support/acme.ts';
import { pass, settle, useFakeTime } from './test-support/fake-time.ts';
import { never } from './test-support/promises.ts';

const timeoutMs = 300;
const accountsOf = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    provider: 'acme',
    account: `${index}`,
    apiKey: 'k',
  }));

/** A gauge as in module scope at the edge, whose first `hung` requests never settle, not even on an abort. */
function createShared(hung: number, more: FuelGaugeOptions = {}) {
  const { requests, fetch } = createVendor(() =>
    requests.length <= hung ? never() : createResponse({ credits: 7 }),
  );
  const options = { providers: [acme], accounts: accountsOf(1), fetch, timeoutMs, maxRetries: 0 };
  return { requests, gauge: createFuelGauge({ ...options, ...more }) };
}

/** Runs `work` as a request that ends while it waits: its timers never fire. */
async function inDeadRequest(work: () => unknown): Promise<void> {
  vi.stubGlobal('setTimeout', () => 0);
  void work();
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  vi.unstubAllGlobals();
}

/** The outcome and how long it took, in deadlines. */
async function measure(read: Promise<BalanceReport>) {
  const startedAt = performance.now();
  const { readings } = await settle(read);
  return { readings, deadlines: (performance.now() - startedAt) / timeoutMs };
}

useFakeTime();
afterEach(() => {
  vi.unstubAllGlobals();
});

test('who joins a call whose request has ended reads anew in the time that is left', async () => {
  const { gauge, requests } = createShared(1);
  await inDeadRequest(() => gauge.read());
  expect(requests).toHaveLength(1);
  await pass(timeoutMs / 2);
  const { readings, deadlines } = await measure(gauge.read());
  expect(readings).toMatchObject([{ status: 'ok', balance: { remaining: '7' } }]);
  expect(requests).toHaveLength(2);
  expect(deadlines).toBeLessThan(1.5);
});

test('where the vendor still hangs, it is a timeout within the deadline of the one who waits', async () => {
  const { gauge } = createShared(99);
  await inDeadRequest(() => gauge.read());
  const startedAt = performance.now();
  const both = await settle(Promise.all([gauge.read(), gauge.read()]));
  expect((performance.now() - startedAt) / timeoutMs).toBeLessThan(2);
  for (const { readings } of both)
    expect(readings).toMatchObject([{ error: { kind: 'timeout', reason: 'deadline' } }]);
});

test('a call that is older than the deadline is not joined', async () => {
  const { gauge, requests } = createShared(1);
  await inDeadRequest(() => gauge.read());
  await pass(timeoutMs + 20);
  const { readings, deadlines } = await measure(gauge.read());
  expect(readings).toMatchObject([{ status: 'ok' }]);
  expect(requests).toHaveLength(2);
  expect(deadlines).toBeLessThan(0.9);
});

test('slots that ended requests never gave back are free again after the deadline', async () => {
  const { gauge, requests } = createShared(2, {
    accounts: accountsOf(4),
    maxConcurrentPerProvider: 2,
  });
  const dead = (account: string) => gauge.ensure({ provider: 'acme', account, atLeast: '1' });
  await inDeadRequest(() => Promise.allSettled(['0', '1'].map(dead)));
  expect(requests).toHaveLength(2);
  await pass(timeoutMs / 2);
  const { readings, deadlines } = await measure(gauge.read());
  expect(readings.map(({ status }) => status)).toEqual(Array(4).fill('ok'));
  expect(deadlines).toBeLessThan(1.5);
});

test('a loader that ended requests left hanging is called again', async () => {
  let loads = 0;
  const lazy = {
    id: 'acme',
    keyVariables: ['ACME_API_KEY'] as const,
    load: () => {
      loads += 1;
      return loads === 1 ? never<typeof acme>() : Promise.resolve(acme);
    },
  };
  const { gauge } = createShared(0, { providers: [lazy] });
  await inDeadRequest(() => gauge.read());
  await pass(timeoutMs / 2);
  const { readings } = await measure(gauge.read());
  expect(readings).toMatchObject([{ status: 'ok' }]);
});

test('a reading that comes after that of a later call does not replace it', async () => {
  const late: ((response: Response) => void)[] = [];
  const { requests, fetch } = createVendor(() =>
    requests.length === 1
      ? new Promise<Response>((resolve) => late.push(resolve))
      : createResponse({ credits: 3 }),
  );
  const gauge = createFuelGauge({
    providers: [acme],
    accounts: accountsOf(1),
    fetch,
    timeoutMs,
    maxRetries: 0,
  });
  await inDeadRequest(() => gauge.read());
  await pass(timeoutMs + 20);
  await settle(gauge.read());
  late[0]?.(createResponse({ credits: 9000 }));
  await pass(5);
  expect((await gauge.read({ maxAgeMs: 60_000 })).totals).toMatchObject([{ remaining: '3' }]);
  expect(requests).toHaveLength(2);
});

test('who aborts leaves at once, whatever has become of the call', async () => {
  const { gauge } = createShared(99);
  await inDeadRequest(() => gauge.read());
  const controller = new AbortController();
  const left = measure(gauge.read({ signal: controller.signal }));
  controller.abort();
  const { readings, deadlines } = await left;
  expect(readings).toMatchObject([{ error: { kind: 'aborted' } }]);
  expect(deadlines).toBeLessThan(0.9);
});
