import { onAbort } from './on-abort.ts';

/** What `settleWithin` rejects with when the time is up. */
export const DEADLINE = Symbol('deadline');
/** What `settleWithin` rejects with when the caller's signal fires. */
export const ABORTED = Symbol('aborted');

/**
 * Runs `work` until it settles, the limit passes or the caller aborts, whatever comes first, and leaves neither a timer
 * nor a listener behind. Work that ignores its signal is left alone: its late outcome is nobody's unhandled rejection.
 */
export function settleWithin<Result>(
  limitMs: number,
  callerSignal: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    if (callerSignal?.aborted) {
      reject(ABORTED);
      return;
    }
    const controller = new AbortController();
    const timer = setTimeout(() => stop(DEADLINE), Math.max(0, limitMs));
    const unsubscribe = callerSignal && onAbort(callerSignal, () => stop(ABORTED));

    function clear(): void {
      clearTimeout(timer);
      unsubscribe?.();
    }
    function stop(why: symbol): void {
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

/** Waits, unless the caller aborts first. */
export function pause(durationMs: number, callerSignal: AbortSignal | undefined): Promise<void> {
  return settleWithin(durationMs, callerSignal, () => new Promise<never>(() => {})).catch((why: unknown) => {
    if (why !== DEADLINE) throw why;
  });
}
