import { expect, test } from 'vitest';
import { createFuelGauge, type FuelGauge } from '../src/bare.ts';
import { acme, createVendor, defer, defineAcme, never, reply, settled } from './acme.ts';

const globex = defineAcme('globex');
type Stream = ReturnType<FuelGauge['stream']>;
const providers = [acme, globex];
const env = { ACME_API_KEY: 'k', GLOBEX_API_KEY: 'k' };
/** Globex answers, acme never does. */
const createHalfDeaf = () =>
  createVendor(({ where }) => (where.startsWith('acme') ? never() : reply({ credits: 12 })));

test('each reading is given as soon as it is known', async () => {
  const slow = defer<Response>();
  const { fetch } = createVendor(({ where }) =>
    where.startsWith('acme') ? slow.promise : reply({ credits: 1 }),
  );
  const arrived: string[] = [];
  for await (const { provider } of createFuelGauge({ providers, env, fetch }).stream()) {
    arrived.push(provider);
    slow.resolve(reply({ credits: 2 }));
  }
  expect(arrived).toEqual(['globex', 'acme']);
});

test('nothing is asked before the first next()', async () => {
  const { asked, fetch } = createHalfDeaf();
  const stream = createFuelGauge({ providers, env, fetch }).stream();
  await settled();
  expect(asked).toEqual([]);
  expect(await stream.return?.()).toEqual({ done: true, value: undefined });
  expect(await stream.next()).toEqual({ done: true, value: undefined });
  expect(asked).toEqual([]);
});

test('each call of stream() starts afresh', async () => {
  const { asked, fetch } = createVendor(() => reply({ credits: 12 }));
  const gauge = createFuelGauge({ providers, env, fetch });
  for (const round of [1, 2]) {
    for await (const { status } of gauge.stream()) expect(status).toBe('ok');
    expect(asked).toHaveLength(2 * round);
  }
});

test('leaving the loop cancels what no other reader waits for', async () => {
  const { asked, fetch } = createHalfDeaf();
  for await (const _ of createFuelGauge({ providers, env, fetch }).stream()) break;
  expect(asked.find(({ where }) => where.startsWith('acme'))?.signal.aborted).toBe(true);
});

test('an exception in the loop cancels, too', async () => {
  const { asked, fetch } = createHalfDeaf();
  const loop = async () => {
    for await (const { provider } of createFuelGauge({ providers, env, fetch }).stream())
      throw new Error(provider);
  };
  await expect(loop()).rejects.toThrow('globex');
  expect(asked[0]?.signal.aborted).toBe(true);
});

test('leaving the loop takes nothing from those who read the same accounts', async () => {
  const slow = defer<Response>();
  const { asked, fetch } = createVendor(({ where }) =>
    where.startsWith('acme') ? slow.promise : reply({ credits: 1 }),
  );
  const gauge = createFuelGauge({ providers, env, fetch });
  const report = gauge.read();
  for await (const _ of gauge.stream()) break;
  expect(asked.map(({ signal }) => signal.aborted)).toEqual([false, false]);
  slow.resolve(reply({ credits: 2 }));
  expect(await report).toMatchObject({ complete: true });
});

test.each([
  { name: 'return()', leave: (stream: Stream) => stream.return?.() },
  { name: 'throw()', leave: (stream: Stream) => stream.throw?.(new Error('enough')) },
])('$name while a next() is pending ends both at once', async ({ leave }) => {
  const { asked, fetch } = createVendor(() => never());
  const stream = createFuelGauge({ providers, env, fetch }).stream();
  const pending = stream.next();
  await settled();
  const left = leave(stream);
  expect(await pending).toEqual({ done: true, value: undefined });
  await Promise.allSettled([left]);
  expect(asked.map(({ signal }) => signal.aborted)).toEqual([true, true]);
});

test("the caller's abort ends the stream with aborted readings", async () => {
  const { fetch } = createHalfDeaf();
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

test('a caller that is aborted already gets aborted readings, and nothing is asked', async () => {
  const { asked, fetch } = createHalfDeaf();
  const stream = createFuelGauge({ providers, env, fetch }).stream({ signal: AbortSignal.abort() });
  for await (const reading of stream)
    expect(reading).toMatchObject({ status: 'error', error: { kind: 'aborted' } });
  expect(asked).toEqual([]);
});
