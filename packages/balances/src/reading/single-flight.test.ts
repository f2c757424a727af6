import { getEventListeners } from 'node:events';
import { expect, test } from 'vitest';
import { defer, flushPromises } from '../test-support/promises.ts';
import { singleFlight } from './single-flight.ts';

function createCounted() {
  const runs: { readonly signal: AbortSignal; readonly finish: (result: string) => void }[] = [];
  const join = singleFlight((signal) => {
    const { promise, resolve } = defer<string>();
    runs.push({ signal, finish: resolve });
    signal.addEventListener('abort', () => resolve('cut'));
    return promise;
  });
  return { runs, join };
}

test('who asks meanwhile shares the run; who asks later starts another', async () => {
  const { runs, join } = createCounted();
  const both = Promise.all([join(), join()]);
  runs[0]?.finish('one');
  expect(await both).toEqual(['one', 'one']);
  const third = join();
  expect(runs).toHaveLength(2);
  runs[1]?.finish('two');
  expect(await third).toBe('two');
});

test('who aborts leaves; the others are served', async () => {
  const { runs, join } = createCounted();
  const controller = new AbortController();
  const leaving = join(controller.signal);
  const staying = join();
  controller.abort();
  expect(await leaving).toBeUndefined();
  expect(runs[0]?.signal.aborted).toBe(false);
  runs[0]?.finish('one');
  expect(await staying).toBe('one');
});

test('the last to leave aborts the run and is given what becomes of it', async () => {
  const { runs, join } = createCounted();
  const [first, second] = [new AbortController(), new AbortController()];
  const results = [join(first.signal), join(second.signal)];
  first.abort();
  second.abort();
  expect(await Promise.all(results)).toEqual([undefined, 'cut']);
  expect(runs[0]?.signal.aborted).toBe(true);
});

test('nobody joins a run that was given up', async () => {
  const { runs, join } = createCounted();
  const controller = new AbortController();
  const left = join(controller.signal);
  controller.abort();
  const next = join();
  runs[1]?.finish('fresh');
  expect([await left, await next]).toEqual(['cut', 'fresh']);
});

test('an aborted signal starts nothing', async () => {
  const { runs, join } = createCounted();
  expect(await join(AbortSignal.abort())).toBeUndefined();
  expect(runs).toEqual([]);
});

test('no listener stays on the signal, whether it aborted or not', async () => {
  const { runs, join } = createCounted();
  const [kept, aborted] = [new AbortController(), new AbortController()];
  const calls = [join(kept.signal), join(aborted.signal)];
  aborted.abort();
  runs[0]?.finish('done');
  await Promise.all(calls);
  await flushPromises();
  expect([kept, aborted].map(({ signal }) => getEventListeners(signal, 'abort').length)).toEqual([
    0, 0,
  ]);
});
