import { getEventListeners } from 'node:events';
import { expect, test } from 'vitest';
import { createFuelGauge, getBalances } from '../bare.ts';
import { acme, createResponse, createVendor } from '../test-support/acme.ts';
import { defer, flushPromises, never } from '../test-support/promises.ts';

const options = { providers: [acme], accounts: [{ provider: 'acme', apiKey: 'k' }] };
const aborted = { status: 'error', error: { kind: 'aborted', reason: 'signal' } };

function createPending() {
  const response = defer<Response>();
  return {
    ...createVendor(() => response.promise),
    respond: () => response.resolve(createResponse({ credits: 12 })),
  };
}

test('concurrent reads, streams and checks of one account share one request', async () => {
  const { requests, fetch, respond } = createPending();
  const gauge = createFuelGauge({ ...options, fetch });
  const all = Promise.all([
    gauge.read(),
    gauge.read(),
    gauge.stream().next(),
    gauge.ensure({ provider: 'acme', atLeast: '12' }),
  ]);
  await flushPromises();
  respond();
  expect(await all).toMatchObject([
    { complete: true },
    { complete: true },
    { value: { status: 'ok' } },
    { remaining: '12' },
  ]);
  expect(requests).toHaveLength(1);
  await gauge.read();
  expect(requests).toHaveLength(2);
});

test("one caller's abort does not affect the others", async () => {
  const { requests, fetch, respond } = createPending();
  const gauge = createFuelGauge({ ...options, fetch });
  const controller = new AbortController();
  const leaving = gauge.read({ signal: controller.signal });
  const staying = gauge.read();
  await flushPromises();
  controller.abort('text');
  expect(await leaving).toMatchObject({ complete: false, readings: [aborted], totals: [] });
  expect(requests[0]?.signal.aborted).toBe(false);
  respond();
  expect(await staying).toMatchObject({ complete: true });
});

test('when the last reader aborts, so does the request, and the next reader sends another', async () => {
  const { requests, fetch } = createVendor(() =>
    requests.length === 1 ? never() : createResponse({ credits: 3 }),
  );
  const gauge = createFuelGauge({ ...options, fetch });
  const controller = new AbortController();
  const both = [
    gauge.read({ signal: controller.signal }),
    gauge.read({ signal: controller.signal }),
  ];
  await flushPromises();
  controller.abort();
  const next = gauge.read();
  expect((await Promise.all(both)).flatMap(({ readings }) => readings)).toMatchObject([
    aborted,
    aborted,
  ]);
  expect(requests[0]?.signal.aborted).toBe(true);
  expect(await next).toMatchObject({ readings: [{ balance: { remaining: '3' } }] });
});

test('an aborted signal sends no request and returns no earlier reading', async () => {
  const { requests, fetch } = createVendor(() => createResponse({ credits: 12 }));
  const gauge = createFuelGauge({ ...options, fetch, maxAgeMs: 60_000 });
  await gauge.read();
  expect(await gauge.read({ signal: AbortSignal.abort() })).toMatchObject({ readings: [aborted] });
  expect(requests).toHaveLength(1);
});

test('an abort ends a call whose fetch and key function ignore it', async () => {
  const controller = new AbortController();
  const accounts = [
    { provider: 'acme', account: 'fetch', apiKey: 'k' },
    { provider: 'acme', account: 'key', apiKey: () => never<string>() },
  ];
  const report = getBalances({
    providers: [acme],
    accounts,
    fetch: () => never(),
    signal: controller.signal,
  });
  await flushPromises();
  const abortedAt = performance.now();
  controller.abort();
  expect((await report).readings).toMatchObject([aborted, aborted]);
  expect(performance.now() - abortedAt).toBeLessThan(20_000); // the deadline is at 25 s
});

test('5,000 calls share a signal without a warning, and leave no listener on it', async () => {
  const warnings: string[] = [];
  const note = ({ name }: Error) => warnings.push(name);
  process.on('warning', note);
  const { fetch } = createVendor(() => createResponse({ credits: 12 }));
  const gauge = createFuelGauge({ ...options, fetch });
  const { signal } = new AbortController();
  const reads = Array.from({ length: 4000 }, () => gauge.read({ signal }));
  const streams = Array.from({ length: 1000 }, async () => {
    for await (const { status } of gauge.stream({ signal })) expect(status).toBe('ok');
  });
  await Promise.all([...reads, ...streams]);
  await flushPromises();
  process.off('warning', note);
  expect(warnings).toEqual([]);
  expect(getEventListeners(signal, 'abort')).toHaveLength(0);
});
