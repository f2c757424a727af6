import { setImmediate } from 'node:timers/promises';
import type { Clock } from '../model/clock.ts';

export interface ManualClock extends Clock {
  /** Lets time pass: everybody who sleeps that long wakes, in order, and does what it does. */
  pass(ms: number): Promise<void>;
  /** Moves the hands without letting time pass. */
  set(time: string): void;
}

export function createManualClock(start: string): ManualClock {
  let now = Date.parse(start);
  /** Time that has passed, which the hands do not change: timers go by it. */
  let passed = 0;
  let sleepers: { readonly until: number; readonly wake: () => void }[] = [];
  const move = (until: number) => {
    now += until - passed;
    passed = until;
  };
  /** Long enough for everything that waits for nothing but promises. */
  const settle = async () => {
    for (let turn = 0; turn < 2; turn += 1) await setImmediate();
  };
  return {
    now: () => new Date(now),
    set(time) {
      now = Date.parse(time);
    },
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted) {
          resolve();
          return;
        }
        const sleeper = { until: passed + ms, wake: resolve };
        sleepers.push(sleeper);
        signal?.addEventListener('abort', () => {
          sleepers = sleepers.filter((other) => other !== sleeper);
          resolve();
        });
      }),
    async pass(ms) {
      const end = passed + ms;
      await settle();
      for (;;) {
        const next = sleepers.toSorted((a, b) => a.until - b.until)[0];
        if (next === undefined || next.until > end) break;
        sleepers = sleepers.filter((other) => other !== next);
        move(Math.max(passed, next.until));
        next.wake();
        await settle();
      }
      move(end);
      await settle();
    },
  };
}
