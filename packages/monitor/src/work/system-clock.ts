import type { Clock } from '../model/clock.ts';
import { pause } from './pause.ts';

/** How late a machine that slept is noticed to be awake. */
const SLICE_MS = 15_000;

/**
 * The clock of the machine. A sleep ends when its time has passed by either clock of the runtime: timers stand
 * still while the machine sleeps, and the time of day may be set.
 */
export const systemClock: Clock = {
  now: () => new Date(),
  async sleep(ms, signal) {
    const [timersEnd, dayEnd] = [performance.now() + ms, Date.now() + ms];
    for (;;) {
      const leftMs = Math.min(timersEnd - performance.now(), dayEnd - Date.now());
      if (leftMs <= 0 || signal?.aborted) return;
      await pause(Math.min(leftMs, SLICE_MS), signal);
    }
  },
};
