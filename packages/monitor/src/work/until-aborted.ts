import { onAbort } from '@fuelgauge/core/internal';
import { pause } from './pause.ts';

const ABORTED = Symbol('aborted');
const LATE = Symbol('late');

/** What is waited for, unless the signal or the patience ends before. Real time: what hangs, hangs for people. */
function orEnd<Value>(
  promise: Promise<Value>,
  signal: AbortSignal,
  patienceMs: number,
): Promise<Value | typeof ABORTED | typeof LATE> {
  return new Promise((resolve, reject) => {
    const done = new AbortController();
    const removeListener = onAbort(signal, () => end(ABORTED));
    function end(value: Value | typeof ABORTED | typeof LATE) {
      removeListener();
      done.abort();
      resolve(value);
    }
    promise.then(end, (error) => {
      removeListener();
      done.abort();
      reject(error);
    });
    void pause(patienceMs, done.signal).then(() => end(LATE));
    if (signal.aborted) end(ABORTED);
  });
}

/**
 * Goes through an iterable without waiting for one that ignores the signal.
 * @returns false where it gave nothing for so long that it was left
 */
export async function forEachUntilAborted<Value>(
  iterable: AsyncIterable<Value>,
  signal: AbortSignal,
  patienceMs: number,
  handle: (value: Value) => Promise<void> | undefined,
): Promise<boolean> {
  const iterator = iterable[Symbol.asyncIterator]();
  // It may never answer, and nobody waits for it.
  const leave = () => void Promise.resolve(iterator.return?.()).catch(() => {});
  for (;;) {
    const result = await orEnd(iterator.next(), signal, patienceMs);
    if (result === ABORTED || result === LATE) {
      leave();
      return result === ABORTED;
    }
    if (result.done) return true;
    const handled = handle(result.value);
    if (handled && (await orEnd(handled, signal, patienceMs)) !== undefined) {
      leave();
      return true;
    }
  }
}
