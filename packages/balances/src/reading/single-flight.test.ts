import { getEventListeners } from 'node:events';
import { expect, test } from 'vitest';
import { defer, flushPromises } from '../test-support/promises.ts';
import { singleFlight } from './single-flight.ts';

function createRecorded() {
  const runs: {
    readonly signal: AbortSignal | undefined;
    readonly finish: (result: string) => void;
  }[] = [];
  const join = singleFlight(60_000, (signal) => {
    const { promise, resolve } = defer<string>();
    runs.push({ signal, finish: resolve });
    signal?.addEventListener('abort', () => resolve('cut'));
    return promise;
  });
  return { runs, join };
}

test('calls during a run share it; a later call starts another', async () => {
  const { runs, join } = createRecorded();
  const both = Promise.all([join(), join()]);
  runs[0]?.finish('one');
  expect(await both).toEqual([{ result: 'one' }, { result: 'one' }]);
  const third = join();
  expect(runs).toHaveLength(2);
  runs[1]?.finish('two');
  expect(await third).toEqual({ result: 'two' });
});

test('whoever cannot leave starts a run that nobody can cut: others join and leave', async () => {
  const { runs, join } = createRecorded();
  const staying = join();
  const controller = new AbortController();
  const leaving = join(controller.signal);
  controller.abort();
  expect(await leaving).toEqual({ missed: 'aborted' });
  expect(runs).toMatchObject([{ signal: undefined }]);
  runs[0]?.finish('one');
  expect(await staying).toEqual({ result: 'one' });
});

test('a caller who aborts leaves; the others get the result', async () => {
  const { runs, join } = createRecorded();
  const controller = new AbortController();
  const leaving = join(controller.signal);
  const staying = join();
  controller.abort();
  expect(await leaving).toEqual({ missed: 'aborted' });
  expect(runs[0]?.signal?.aborted).toBe(false);
  runs[0]?.finish('one');
  expect(await staying).toEqual({ result: 'one' });
});

test('the last caller to leave aborts the run and gets its result', async () => {
  const { runs, join } = createRecorded();
  const [first, second] = [new AbortController(), new AbortController()];
  const results = [join(first.signal), join(second.signal)];
  first.abort();
  second.abort();
  expect(await Promise.all(results)).toEqual([{ missed: 'aborted' }, { result: 'cut' }]);
  expect(runs[0]?.signal?.aborted).toBe(true);
});

test('where a run of another request cannot be aborted, the last to leave still gets an answer', async () => {
  const { runs, join } = createRecorded();
  const { abort } = AbortController.prototype;
  const controller = new AbortController();
  const left = join(controller.signal);
  // As workerd does for a controller that another request has made.
  AbortController.prototype.abort = function (this: AbortController) {
    if (this !== controller)
      throw new Error('Cannot perform I/O on behalf of a different request.');
    abort.call(this);
  };
  controller.abort();
  AbortController.prototype.abort = abort;
  const next = join();
  runs[1]?.finish('fresh');
  expect([await left, await next]).toEqual([{ missed: 'aborted' }, { result: 'fresh' }]);
});

test('an aborted run is not joined', async () => {
  const { runs, join } = createRecorded();
  const controller = new AbortController();
  const left = join(controller.signal);
  controller.abort();
  const next = join();
  runs[1]?.finish('fresh');
  expect([await left, await next]).toEqual([{ result: 'cut' }, { result: 'fresh' }]);
});

test('an aborted signal starts nothing', async () => {
  const { runs, join } = createRecorded();
  expect(await join(AbortSignal.abort())).toEqual({ missed: 'aborted' });
  expect(runs).toEqual([]);
});

test('no listener stays on the signal, aborted or not', async () => {
  const { runs, join } = createRecorded();
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
