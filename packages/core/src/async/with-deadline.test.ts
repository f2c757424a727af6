import { getEventListeners } from 'node:events';
import { expect, test, vi } from 'vitest';
import { Failure } from '../errors/failure.ts';
import { type AtStop, delay, withDeadline } from './with-deadline.ts';

const DEADLINE = new Failure('timeout', 'deadline');
const ABORTED = new Failure('aborted', 'signal');
const never = () => new Promise<never>(() => {});

test('the work decides when it settles first', async () => {
  await expect(withDeadline(1000, undefined, async () => 'done')).resolves.toBe('done');
  await expect(
    withDeadline(1000, undefined, async () => Promise.reject(new Error('own'))),
  ).rejects.toThrow('own');
});

test('the deadline decides otherwise, and the work is told', async () => {
  let inner: AbortSignal | undefined;
  const outcome = withDeadline(10, undefined, (signal) => {
    inner = signal;
    return never();
  });
  await expect(outcome).rejects.toEqual(DEADLINE);
  expect(inner?.aborted).toBe(true);
});

test('what is left to do at the end is done where the work is ended, and then only', async () => {
  const done: string[] = [];
  const leave = (name: string) => (signal: AbortSignal, atStop: AtStop) => {
    atStop(() => done.push(`${name}, ${signal.aborted ? 'told' : 'not told'}`));
    return never();
  };
  const controller = new AbortController();
  await withDeadline(5, undefined, leave('late')).catch(() => {});
  const aborted = withDeadline(1000, controller.signal, leave('aborted'));
  controller.abort();
  await aborted.catch(() => {});
  await withDeadline(5, undefined, async (_, atStop) => atStop(() => done.push('settled')));
  await new Promise((resolve) => setTimeout(resolve, 15));
  expect(done).toEqual(['late, told', 'aborted, told']);
});

test('work that fails after the deadline is nobody’s unhandled rejection', async () => {
  const late = withDeadline(5, undefined, async () => {
    await new Promise((resolve) => setTimeout(resolve, 15));
    throw new Error('late');
  });
  await expect(late).rejects.toEqual(DEADLINE);
  await new Promise((resolve) => setTimeout(resolve, 25)); // vitest fails the run on an unhandled rejection
});

test('the caller decides by a signal, before and during, whatever its reason', async () => {
  await expect(withDeadline(1000, AbortSignal.abort('text'), never)).rejects.toEqual(ABORTED);
  const controller = new AbortController();
  const outcome = withDeadline(1000, controller.signal, never);
  controller.abort(new Error('own'));
  await expect(outcome).rejects.toEqual(ABORTED);
  await expect(delay(1000, controller.signal)).rejects.toEqual(ABORTED);
});

test('what is no signal leaves no timer behind that would fail later', async () => {
  vi.useFakeTimers();
  const controller = new AbortController() as unknown as AbortSignal;
  await expect(withDeadline(1000, controller, never)).rejects.toThrow(TypeError);
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

test('no listener stays on the caller’s signal, whatever the outcome', async () => {
  const { signal } = new AbortController();
  await withDeadline(1000, signal, async () => 1);
  await withDeadline(1000, signal, async () => Promise.reject(new Error('own'))).catch(() => {});
  await withDeadline(1, signal, never).catch(() => {});
  await delay(1, signal);
  expect(getEventListeners(signal, 'abort')).toHaveLength(0);
});

test('thousands may wait on one signal without a warning', async () => {
  const warnings: Error[] = [];
  const onWarning = (warning: Error) => warnings.push(warning);
  process.on('warning', onWarning);
  const controller = new AbortController();
  const calls = Array.from({ length: 5000 }, () =>
    withDeadline(10_000, controller.signal, never).catch((why: unknown) => why),
  );
  controller.abort();
  for (const why of await Promise.all(calls)) expect(why).toEqual(ABORTED);
  await new Promise((resolve) => setImmediate(resolve));
  process.off('warning', onWarning);
  expect(warnings).toEqual([]);
  expect(getEventListeners(controller.signal, 'abort')).toHaveLength(0);
});
