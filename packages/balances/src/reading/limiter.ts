import { onAbort } from '@fuelgauge/core/internal';

/** Runs `task` when its turn comes. Resolves to undefined, without having run it, if `signal` aborts before. */
export type Limiter = <Result>(
  signal: AbortSignal,
  task: () => Promise<Result>,
) => Promise<Result | undefined>;

/** Lets at most `limit` tasks run at the same time; the others wait in the order in which they came. */
export function createLimiter(limit: number): Limiter {
  let free = limit;
  const waiting = new Set<() => void>();

  function enter(signal: AbortSignal): Promise<boolean> {
    if (signal.aborted) return Promise.resolve(false);
    if (free > 0) {
      free -= 1;
      return Promise.resolve(true);
    }
    return new Promise((resolve) => {
      const settle = (entered: boolean) => {
        stop();
        waiting.delete(begin);
        resolve(entered);
      };
      const begin = () => settle(true);
      const stop = onAbort(signal, () => settle(false));
      waiting.add(begin);
    });
  }

  function leave(): void {
    const [next] = waiting;
    if (next) next();
    else free += 1;
  }

  return async (signal, task) => {
    if (!(await enter(signal))) return undefined;
    try {
      return await task();
    } finally {
      leave();
    }
  };
}
