import { onAbort } from '@fuelgauge/core/internal';

/** Runs `task` when a slot is free. Resolves to undefined, without running it, if `signal` aborts first. */
export type Limiter = <Result>(
  signal: AbortSignal,
  task: () => Promise<Result>,
) => Promise<Result | undefined>;

/** Runs at most `limit` tasks at the same time; the others wait in order of arrival. */
export function createLimiter(limit: number): Limiter {
  let freeSlots = limit;
  const waiting = new Set<() => void>();

  function acquire(signal: AbortSignal): Promise<boolean> {
    if (signal.aborted) return Promise.resolve(false);
    if (freeSlots > 0) {
      freeSlots -= 1;
      return Promise.resolve(true);
    }
    return new Promise((resolve) => {
      const stopWaiting = (isAcquired: boolean) => {
        removeListener();
        waiting.delete(start);
        resolve(isAcquired);
      };
      const start = () => stopWaiting(true);
      const removeListener = onAbort(signal, () => stopWaiting(false));
      waiting.add(start);
    });
  }

  function release(): void {
    const [startNext] = waiting;
    if (startNext) startNext();
    else freeSlots += 1;
  }

  return async (signal, task) => {
    if (!(await acquire(signal))) return undefined;
    try {
      return await task();
    } finally {
      release();
    }
  };
}
