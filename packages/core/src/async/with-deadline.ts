import { Failure } from '../errors/failure.ts';
import { onAbort } from './abort-signal.ts';

/** Takes what to do where work is ended before it has settled. */
export type AtStop = (listener: () => void) => void;

/**
 * Runs `work` until it settles, the limit passes or the caller aborts, whichever comes first.
 * Leaves no timer and no listener behind. The late outcome of work that ignores its signal is
 * dropped, without an unhandled rejection. `atStop` takes what else to do then: a listener of the
 * signal costs more.
 * @throws Failure `timeout/deadline` or `aborted/signal`
 */
export function withDeadline<Result>(
  limitMs: number,
  callerSignal: AbortSignal | undefined,
  work: (signal: AbortSignal, atStop: AtStop) => Promise<Result>,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    if (callerSignal?.aborted) {
      reject(new Failure('aborted', 'signal'));
      return;
    }
    const controller = new AbortController();
    let listener: (() => void) | undefined;
    // Subscribe first: an invalid signal throws before the timer is set.
    const unsubscribe =
      callerSignal && onAbort(callerSignal, () => stop(new Failure('aborted', 'signal')));
    const timer = setTimeout(
      () => stop(new Failure('timeout', 'deadline')),
      Math.max(0, Math.ceil(limitMs)),
    );

    function cleanUp(): void {
      clearTimeout(timer);
      unsubscribe?.();
    }
    function stop(failure: Failure): void {
      cleanUp();
      reject(failure);
      controller.abort();
      listener?.();
    }
    const atStop: AtStop = (given) => {
      listener = given;
    };
    work(controller.signal, atStop).then(
      (result) => {
        cleanUp();
        resolve(result);
      },
      (error: unknown) => {
        cleanUp();
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
  } catch (thrown) {
    if ((thrown as Failure).kind !== 'timeout') throw thrown;
  }
}
