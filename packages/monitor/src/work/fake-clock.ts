import { setImmediate, setTimeout } from 'node:timers/promises';
import { onAbort } from '@fuelgauge/core/internal';
import type { Clock } from '../model/clock.ts';

/** Turns of the event loop in which work mostly comes to rest, and real milliseconds for what waits for more. */
const LEAST_TURNS = 5;
const QUICK_TURNS = 50;
const MOST_MS = 1000;

/** A clock that stands still until a test moves it. */
export interface FakeClock extends Clock {
  /**
   * Lets time pass: whoever sleeps is woken in order, each at its time, and works until somebody sleeps again.
   * What does not sleep again is waited for a second of real time.
   */
  advance(ms: number): Promise<void>;
  /** Sets the time of day, as people and time servers do. Nobody is woken, and sleeps last as long as before. */
  set(time: Date | string): void;
}

interface Sleeper {
  /** By the time that only `advance` moves. */
  readonly end: number;
  readonly wake: () => void;
}

/**
 * Makes a clock that moves when a test says so.
 * @param start - the first time of day
 */
export function createFakeClock(start: Date | string = '2026-01-01T00:00:00.000Z'): FakeClock {
  let passed = 0;
  let offset = new Date(start).getTime();
  let sleeps = 0;
  const sleepers = new Set<Sleeper>();

  const next = (until: number): Sleeper | undefined =>
    [...sleepers]
      .filter(({ end }) => end <= until)
      .sort((left, right) => left.end - right.end)
      .at(0);

  /** Until the one that was woken sleeps again. */
  async function settle(): Promise<void> {
    const before = sleeps;
    for (let turn = 0; turn < QUICK_TURNS; turn += 1) {
      // Somebody else may have gone to sleep.
      if (sleeps !== before && turn >= LEAST_TURNS) return;
      await setImmediate();
    }
    // Nobody has slept yet: perhaps nobody ever will.
    if (before === 0) return;
    const startedAt = performance.now();
    while (sleeps === before && performance.now() - startedAt < MOST_MS) await setTimeout(1);
  }

  return {
    now: () => new Date(offset + passed),
    sleep(ms, signal) {
      return new Promise((resolve) => {
        if (signal?.aborted) return resolve();
        sleeps += 1;
        const sleeper = { end: passed + Math.max(0, ms), wake };
        const removeListener = signal && onAbort(signal, wake);
        sleepers.add(sleeper);
        function wake() {
          sleepers.delete(sleeper);
          removeListener?.();
          resolve();
        }
      });
    },
    async advance(ms) {
      const until = passed + ms;
      // What was begun just now is to sleep first.
      if (sleepers.size === 0) await settle();
      for (let sleeper = next(until); sleeper; sleeper = next(until)) {
        passed = Math.max(passed, sleeper.end);
        sleeper.wake();
        await settle();
      }
      passed = until;
      for (let turn = 0; turn < QUICK_TURNS; turn += 1) await setImmediate();
    },
    set(time) {
      offset = new Date(time).getTime() - passed;
    },
  };
}
