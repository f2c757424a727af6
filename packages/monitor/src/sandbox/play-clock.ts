/** A time that goes as fast as it is told, and stands still while nobody waits: whoever is slow misses nothing. */
export interface PlayClock {
  now(): Date;
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

interface Sleeper {
  readonly due: number;
  readonly wake: () => void;
}

/** @param speed - played milliseconds in a real one; `Infinity` waits for nothing */
export function createPlayClock(start: Date, speed: number): PlayClock {
  let now = start.getTime();
  let timer: NodeJS.Timeout | undefined;
  const sleepers = new Set<Sleeper>();

  const schedule = (): void => {
    clearTimeout(timer);
    if (sleepers.size === 0) return;
    const due = Math.min(...[...sleepers].map((sleeper) => sleeper.due));
    timer = setTimeout(
      () => {
        now = Math.max(now, due);
        for (const sleeper of [...sleepers]) if (sleeper.due <= now) sleeper.wake();
        schedule();
      },
      Math.max(0, (due - now) / speed),
    );
    timer.unref();
  };

  return {
    now: () => new Date(now),
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted) return resolve();
        const wake = () => {
          sleepers.delete(sleeper);
          signal?.removeEventListener('abort', wake);
          resolve();
        };
        const sleeper = { due: now + ms, wake };
        signal?.addEventListener('abort', wake, { once: true });
        sleepers.add(sleeper);
        schedule();
      }),
  };
}
