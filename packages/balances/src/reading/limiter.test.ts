import { getEventListeners } from 'node:events';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defer, flushPromises } from '../test-support/promises.ts';
import { startDeadline } from './deadline.ts';
import { createLimiter } from './limiter.ts';

const { signal } = new AbortController();
const inTime = startDeadline(60_000);

test('at most `limit` tasks run, in order of arrival', async () => {
  const limiter = createLimiter(2);
  const started: number[] = [];
  const tasks = [0, 1, 2, 3].map(() => defer<void>());
  const all = tasks.map((task, index) =>
    limiter(signal, inTime, () => {
      started.push(index);
      return task.promise;
    }),
  );
  await flushPromises();
  expect(started).toEqual([0, 1]);
  tasks[1]?.resolve();
  await flushPromises();
  expect(started).toEqual([0, 1, 2]);
  for (const task of tasks) task.resolve();
  await Promise.all(all);
  expect(started).toEqual([0, 1, 2, 3]);
});

test('a task aborted while waiting never runs and leaves no listener', async () => {
  const limiter = createLimiter(1);
  const first = defer<string>();
  const controller = new AbortController();
  const running = limiter(signal, inTime, () => first.promise);
  const waiting = limiter(controller.signal, inTime, () =>
    Promise.reject(new Error('must not run')),
  );
  await flushPromises();
  controller.abort();
  expect(await waiting).toEqual({ missed: 'aborted' });
  expect(getEventListeners(controller.signal, 'abort')).toHaveLength(0);
  first.resolve('done');
  expect(await running).toEqual({ result: 'done' });
  expect(await limiter(signal, inTime, async () => 'next')).toEqual({ result: 'next' });
});

test('an aborted signal runs nothing', async () => {
  expect(await createLimiter(1)(AbortSignal.abort(), inTime, async () => 'ran')).toEqual({
    missed: 'aborted',
  });
});

test('a failed task frees its slot', async () => {
  const limiter = createLimiter(1);
  const failing = limiter(signal, inTime, () => Promise.reject(new Error('failed')));
  const next = limiter(signal, inTime, async () => 'next');
  await expect(failing).rejects.toThrow('failed');
  expect(await next).toEqual({ result: 'next' });
});

test('whatever aborts or fails, the limit holds and every slot is freed', async () => {
  const script = fc.array(fc.constantFrom('succeed', 'fail', 'abort'), { maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 4 }), script, async (limit, fates) => {
      const limiter = createLimiter(limit);
      let running = 0;
      let most = 0;
      await Promise.allSettled(
        fates.map((fate) => {
          const controller = new AbortController();
          const outcome = limiter(controller.signal, inTime, async () => {
            running += 1;
            most = Math.max(most, running);
            await Promise.resolve();
            running -= 1;
            if (fate === 'fail') throw new Error('failed');
          });
          if (fate === 'abort') controller.abort();
          return outcome;
        }),
      );
      expect(most).toBeLessThanOrEqual(limit);
      const gates = Array.from({ length: limit }, () => defer<void>());
      const all = gates.map((gate) =>
        limiter(signal, inTime, () => {
          running += 1;
          return gate.promise;
        }),
      );
      await Promise.resolve();
      expect(running).toBe(limit);
      for (const gate of gates) gate.resolve();
      await Promise.all(all);
    }),
  );
});
