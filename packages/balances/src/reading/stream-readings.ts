import type { BalanceReading } from '@fuelgauge/core';
import { onAbort } from '@fuelgauge/core/internal';
import type { ReadOptions } from '../options/options.ts';
import { takeReadOptions } from '../options/take-options.ts';
import { inCompletionOrder } from './in-completion-order.ts';

/**
 * Starts the readings at the first `next()` and yields each as soon as it is complete.
 * `return()` and `throw()` abort the readings, even while a `next()` is pending.
 * The caller's signal aborts them as well, but then the aborted readings are still yielded.
 * @throws BalanceError `invalid_config/option`, at the first `next()`
 */
export function streamReadings(
  start: (maxAgeMs: number | undefined, signal: AbortSignal) => readonly Promise<BalanceReading>[],
  options: ReadOptions,
): AsyncIterableIterator<BalanceReading, void, undefined> {
  const controller = new AbortController();
  let isCancelled = false;

  async function* run(): AsyncGenerator<BalanceReading, void, undefined> {
    const { maxAgeMs, signal: callerSignal } = takeReadOptions(options);
    const abort = () => controller.abort();
    if (callerSignal?.aborted) abort();
    const removeListener = callerSignal && onAbort(callerSignal, abort);
    try {
      for await (const reading of inCompletionOrder(start(maxAgeMs, controller.signal))) {
        if (isCancelled) return;
        yield reading;
      }
    } finally {
      removeListener?.();
    }
  }

  const readings = run();
  const cancel = () => {
    isCancelled = true;
    controller.abort();
  };
  return {
    next: () => readings.next(),
    return: () => {
      cancel();
      return readings.return();
    },
    throw: (reason: unknown) => {
      cancel();
      return readings.throw(reason);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
