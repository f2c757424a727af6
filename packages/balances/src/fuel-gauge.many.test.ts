import type { BalanceReading } from '@fuelgauge/core';
import { expect, test } from 'vitest';
import { createFuelGauge } from './bare.ts';
import { acme, createResponse, createVendor, defineAcme } from './test-support/acme.ts';

const MANY = 1000;
const accountsOf = (provider: string, count = MANY) =>
  Array.from({ length: count }, (_, index) => ({
    provider,
    account: `${index}`,
    apiKey: `key-${index}`,
  }));

function createMany(respond: Parameters<typeof createVendor>[0], timeoutMs = 25_000) {
  const { requests, fetch } = createVendor(respond);
  const accounts = [...accountsOf('acme'), ...accountsOf('globex', 3)];
  const providers = [acme, defineAcme('globex')];
  const gauge = createFuelGauge({ providers, accounts, fetch, env: {}, timeoutMs, maxRetries: 0 });
  return { gauge, requests, accounts };
}

async function collect(readings: AsyncIterable<BalanceReading>): Promise<BalanceReading[]> {
  const all: BalanceReading[] = [];
  for await (const reading of readings) all.push(reading);
  return all;
}

/** Never answers, but hears of an abort. */
const hang = ({ signal }: { readonly signal: AbortSignal }) =>
  new Promise<Response>((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('aborted')));
  });

test('every account is read once and in its place, by two readers at the same time', async () => {
  const { gauge, requests, accounts } = createMany(({ key }) =>
    createResponse({ credits: Number(key.slice(4)) }),
  );
  const reports = await Promise.all([gauge.read(), gauge.read()]);
  expect(requests).toHaveLength(accounts.length);
  for (const { readings, complete } of reports) {
    expect(complete).toBe(true);
    expect(readings.map(({ provider, account }) => ({ provider, account }))).toEqual(
      accounts.map(({ provider, account }) => ({ provider, account })),
    );
    expect(readings).toMatchObject(
      accounts.map(({ account }) => ({ balance: { remaining: account } })),
    );
  }
});

test('a reader who comes while another is under way shares whatever is answered from then on', async () => {
  const { gauge, requests, accounts } = createMany(() => createResponse({ credits: 1 }));
  const first = gauge.read();
  while (requests.length < 200) await new Promise((resolve) => setTimeout(resolve, 0));
  const before = requests.length;
  await Promise.all([first, gauge.read()]);
  // Only what had been answered before the second came is asked for again.
  expect(requests.length).toBeLessThanOrEqual(accounts.length + before);
  const third = requests.length;
  await gauge.read();
  expect(requests).toHaveLength(third + accounts.length);
});

test('the deadline is the total of all, also of those whose turn never came', async () => {
  const { gauge, requests } = createMany(hang, 300);
  const startedAt = performance.now();
  const { readings } = await gauge.read();
  const tookMs = performance.now() - startedAt;
  expect(requests.filter(({ endpoint }) => endpoint.startsWith('acme'))).toHaveLength(4);
  for (const reading of readings) {
    expect(reading).toMatchObject({
      status: 'error',
      error: { kind: 'timeout', reason: 'deadline' },
    });
    expect(reading.durationMs).toBeGreaterThanOrEqual(290);
    expect(reading.durationMs).toBeLessThanOrEqual(tookMs + 1);
  }
  expect(readings[MANY - 1]).toMatchObject({
    attempts: 0,
    error: { message: expect.stringContaining('other accounts of the provider took all the time') },
  });
});

test('a vendor that hangs delays no other', async () => {
  const { gauge } = createMany((request) =>
    request.endpoint.startsWith('acme') ? hang(request) : createResponse({ credits: 1 }),
  );
  const first: BalanceReading[] = [];
  for await (const reading of gauge.stream()) {
    first.push(reading);
    if (first.length === 3) break;
  }
  expect(first.map(({ provider, status }) => [provider, status])).toEqual(
    Array(3).fill(['globex', 'ok']),
  );
});

test('an abort ends all of them, and nothing is requested any more', async () => {
  const { gauge, requests, accounts } = createMany(hang);
  const controller = new AbortController();
  const report = gauge.read({ signal: controller.signal });
  const streamed = collect(gauge.stream({ signal: controller.signal }));
  await Promise.resolve();
  controller.abort();
  const asked = requests.length;
  for (const readings of [(await report).readings, await streamed]) {
    expect(readings).toHaveLength(accounts.length);
    for (const reading of readings)
      expect(reading).toMatchObject({ status: 'error', error: { kind: 'aborted' } });
  }
  expect(requests).toHaveLength(asked);
});

test('what is fresh is served again without a request, however many there are', async () => {
  const { gauge, requests, accounts } = createMany(() => createResponse({ credits: 1 }));
  await gauge.read();
  const { readings } = await gauge.read({ maxAgeMs: 60_000 });
  expect(requests).toHaveLength(accounts.length);
  expect(readings.every(({ attempts, status }) => attempts === 0 && status === 'ok')).toBe(true);
});
