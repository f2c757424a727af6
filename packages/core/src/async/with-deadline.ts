import { Failure } from '../errors/failure.ts';
import { onAbort } from './abort-signal.ts';

/**
 * Runs `work` until it settles, the limit passes or the caller aborts, whatever comes first, and leaves neither a timer
 * nor a listener behind. Work that ignores its signal is left alone: its late outcome is nobody's unhandled rejection.
 * @throws Failure `timeout/deadline` or `aborted/signal`
 */
export function withDeadline<Result>(
  limitMs: number,
  callerSignal: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    if (callerSignal?.aborted) {
      reject(new Failure('aborted', 'signal'));
      return;
    }
    const controller = new AbortController();
    // First, so that nothing is left behind where the signal is none.
    const unsubscribe =
      callerSignal && onAbort(callerSignal, () => stop(new Failure('aborted', 'signal')));
    const timer = setTimeout(
      () => stop(new Failure('timeout', 'deadline')),
      Math.max(0, Math.ceil(limitMs)),
    );

    function clear(): void {
      clearTimeout(timer);
      unsubscribe?.();
    }
    function stop(why: Failure): void {
      clear();
      reject(why);
      controller.abort();
    }
    work(controller.signal).then(
      (result) => {
        clear();
        resolve(result);
      },
      (error: unknown) => {
        clear();
        reject(error);
      },
    );
  });
}

/**
 * Waits, unless the caller aborts first.
 * @throws Failure `aborted/signal`
 */
export async function delay(
  durationMs: number,
  callerSignal: AbortSignal | undefined,
): Promise<void> {
  try {
    await withDeadline(durationMs, callerSignal, () => new Promise<never>(() => {}));
  } catch (why) {
    if ((why as Failure).kind !== 'timeout') throw why;
  }
}
