import type { BalanceReading } from '@fuelgauge/core';
import { onAbort } from '@fuelgauge/core/internal';
import { checkReadOptions } from '../options/check-options.ts';
import type { ReadOptions } from '../options/options.ts';
import { inCompletionOrder } from './in-completion-order.ts';

/**
 * Starts the readings at the first `next()` and gives each as soon as it is known.
 * Leaving (`break`, `return()`, `throw()`) aborts the signal that they were started with, even while a `next()` is pending;
 * so does the caller's signal, but then the aborted readings are still given.
 * @throws BalanceError `invalid_config/option`, at the first `next()`
 */
export function streamReadings(
  start: (signal: AbortSignal) => readonly Promise<BalanceReading>[],
  options: ReadOptions,
): AsyncIterableIterator<BalanceReading, void, undefined> {
  const controller = new AbortController();
  let left = false;

  async function* run(): AsyncGenerator<BalanceReading, void, undefined> {
    checkReadOptions(options);
    const { signal: callerSignal } = options;
    const abort = () => controller.abort();
    if (callerSignal?.aborted) abort();
    const forget = callerSignal && onAbort(callerSignal, abort);
    try {
      for await (const reading of inCompletionOrder(start(controller.signal))) {
        if (left) return;
        yield reading;
      }
    } finally {
      forget?.();
    }
  }

  const readings = run();
  const leave = () => {
    left = true;
    controller.abort();
  };
  return {
    next: () => readings.next(),
    return: () => {
      leave();
      return readings.return();
    },
    throw: (reason: unknown) => {
      leave();
      return readings.throw(reason);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
