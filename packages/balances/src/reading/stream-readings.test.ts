import { expect, test } from 'vitest';
import { createFuelGauge, type FuelGauge } from '../bare.ts';
import { acme, createResponse, createVendor, defineAcme } from '../test-support/acme.ts';
import { defer, flushPromises, never } from '../test-support/promises.ts';

const globex = defineAcme('globex');
type Stream = ReturnType<FuelGauge['stream']>;
const providers = [acme, globex];
const env = { ACME_API_KEY: 'k', GLOBEX_API_KEY: 'k' };
/** Globex responds, acme never does. */
const createHalfSilent = () =>
  createVendor(({ endpoint }) =>
    endpoint.startsWith('acme') ? never() : createResponse({ credits: 12 }),
  );

test('each reading is given as soon as it is known', async () => {
  const slow = defer<Response>();
  const { fetch } = createVendor(({ endpoint }) =>
    endpoint.startsWith('acme') ? slow.promise : createResponse({ credits: 1 }),
  );
  const arrived: string[] = [];
  for await (const { provider } of createFuelGauge({ providers, env, fetch }).stream()) {
    arrived.push(provider);
    slow.resolve(createResponse({ credits: 2 }));
  }
  expect(arrived).toEqual(['globex', 'acme']);
});

test('no request is sent before the first next()', async () => {
  const { requests, fetch } = createHalfSilent();
  const stream = createFuelGauge({ providers, env, fetch }).stream();
  await flushPromises();
  expect(requests).toEqual([]);
  expect(await stream.return?.()).toEqual({ done: true, value: undefined });
  expect(await stream.next()).toEqual({ done: true, value: undefined });
  expect(requests).toEqual([]);
});

test('each call of stream() starts anew', async () => {
  const { requests, fetch } = createVendor(() => createResponse({ credits: 12 }));
  const gauge = createFuelGauge({ providers, env, fetch });
  for (const round of [1, 2]) {
    for await (const { status } of gauge.stream()) expect(status).toBe('ok');
    expect(requests).toHaveLength(2 * round);
  }
});

test('leaving the loop aborts the requests that no other reader waits for', async () => {
  const { requests, fetch } = createHalfSilent();
  for await (const _ of createFuelGauge({ providers, env, fetch }).stream()) break;
  expect(requests.find(({ endpoint }) => endpoint.startsWith('acme'))?.signal.aborted).toBe(true);
});

test('an exception in the loop aborts them, too', async () => {
  const { requests, fetch } = createHalfSilent();
  const loop = async () => {
    for await (const { provider } of createFuelGauge({ providers, env, fetch }).stream())
      throw new Error(provider);
  };
  await expect(loop()).rejects.toThrow('globex');
  expect(requests[0]?.signal.aborted).toBe(true);
});

test('leaving the loop does not affect other readers of the same accounts', async () => {
  const slow = defer<Response>();
  const { requests, fetch } = createVendor(({ endpoint }) =>
    endpoint.startsWith('acme') ? slow.promise : createResponse({ credits: 1 }),
  );
  const gauge = createFuelGauge({ providers, env, fetch });
  const report = gauge.read();
  for await (const _ of gauge.stream()) break;
  expect(requests.map(({ signal }) => signal.aborted)).toEqual([false, false]);
  slow.resolve(createResponse({ credits: 2 }));
  expect(await report).toMatchObject({ complete: true });
});

test.each([
  { name: 'return()', leave: (stream: Stream) => stream.return?.() },
  { name: 'throw()', leave: (stream: Stream) => stream.throw?.(new Error('enough')) },
])('$name while a next() is pending ends both at once', async ({ leave }) => {
  const { requests, fetch } = createVendor(() => never());
  const stream = createFuelGauge({ providers, env, fetch }).stream();
  const pending = stream.next();
  await flushPromises();
  const left = leave(stream);
  expect(await pending).toEqual({ done: true, value: undefined });
  await Promise.allSettled([left]);
  expect(requests.map(({ signal }) => signal.aborted)).toEqual([true, true]);
});

test("the caller's abort ends the stream with aborted readings", async () => {
  const { fetch } = createHalfSilent();
  const controller = new AbortController();
  const outcomes: string[] = [];
  for await (const reading of createFuelGauge({ providers, env, fetch }).stream({
    signal: controller.signal,
  })) {
    outcomes.push(reading.status === 'error' ? reading.error.kind : reading.status);
    controller.abort();
  }
  expect(outcomes).toEqual(['ok', 'aborted']);
});

test('an aborted signal gives aborted readings, and no request is sent', async () => {
  const { requests, fetch } = createHalfSilent();
  const stream = createFuelGauge({ providers, env, fetch }).stream({ signal: AbortSignal.abort() });
  for await (const reading of stream)
    expect(reading).toMatchObject({ status: 'error', error: { kind: 'aborted' } });
  expect(requests).toEqual([]);
});
