import { getEventListeners } from 'node:events';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defer, flushPromises } from '../test-support/promises.ts';
import { createLimiter } from './limiter.ts';

const { signal } = new AbortController();

test('at most `limit` tasks run, in order of arrival', async () => {
  const limiter = createLimiter(2);
  const started: number[] = [];
  const tasks = [0, 1, 2, 3].map(() => defer<void>());
  const all = tasks.map((task, index) =>
    limiter(signal, () => {
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
  const running = limiter(signal, () => first.promise);
  const waiting = limiter(controller.signal, () => Promise.reject(new Error('must not run')));
  await flushPromises();
  controller.abort();
  expect(await waiting).toBeUndefined();
  expect(getEventListeners(controller.signal, 'abort')).toHaveLength(0);
  first.resolve('done');
  expect(await running).toBe('done');
  expect(await limiter(signal, async () => 'next')).toBe('next');
});

test('an aborted signal runs nothing', async () => {
  expect(await createLimiter(1)(AbortSignal.abort(), async () => 'ran')).toBeUndefined();
});

test('a failed task frees its slot', async () => {
  const limiter = createLimiter(1);
  const failing = limiter(signal, () => Promise.reject(new Error('failed')));
  const next = limiter(signal, async () => 'next');
  await expect(failing).rejects.toThrow('failed');
  expect(await next).toBe('next');
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
          const outcome = limiter(controller.signal, async () => {
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
        limiter(signal, () => {
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
