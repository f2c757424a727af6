import { MAX_TIMER_MS, onAbort } from '@fuelgauge/core/internal';

/** Given to one waiter instead of the result. */
export type Missed = 'aborted' | 'deadline';

/** What one waiter got. */
export type Awaited<Result> = { readonly result: Result } | { readonly missed: Missed };

/**
 * Waits for what others may wait for, too, with a timer and a signal of one's own: at the edge, timers end with
 * the request that set them, and whoever relied on another's would wait for ever.
 * Whoever ends the work by a timer of its own has the better reason to give, and `graceMs` for it after the limit: two
 * timers, since one alone would come first where the machine stood still beyond both.
 * `onMiss` is called at once, before anybody else hears of the abort or the deadline.
 */
export function waitFor<Result>(
  result: Promise<Result>,
  limitMs: number,
  signal: AbortSignal | undefined,
  onMiss: () => void = () => {},
  graceMs = 0,
): Promise<Awaited<Result>> {
  if (signal?.aborted) return Promise.resolve({ missed: 'aborted' });
  return new Promise((resolve, reject) => {
    const removeListener = signal && onAbort(signal, () => miss('aborted'));
    const late = () => miss('deadline');
    let timer = setTimeout(
      graceMs > 0 ? () => (timer = setTimeout(late, graceMs)) : late,
      Math.min(MAX_TIMER_MS, Math.max(0, Math.ceil(limitMs))),
    );
    function cleanUp(): void {
      clearTimeout(timer);
      removeListener?.();
    }
    function miss(missed: Missed): void {
      cleanUp();
      onMiss();
      resolve({ missed });
    }
    result.then(
      (value) => {
        cleanUp();
        resolve({ result: value });
      },
      (error: unknown) => {
        cleanUp();
        reject(error);
      },
    );
  });
}
