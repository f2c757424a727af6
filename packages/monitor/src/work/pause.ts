import { onAbort } from '@fuelgauge/core/internal';

/** Real milliseconds, or until aborted. Keeps no process alive. */
export function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const removeListener = signal && onAbort(signal, end);
    const timer = setTimeout(end, ms);
    timer.unref();
    function end() {
      clearTimeout(timer);
      removeListener?.();
      resolve();
    }
  });
}
