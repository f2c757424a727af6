import type { Clock } from '../../model/clock.ts';
import { systemClock } from '../system-clock.ts';

/** Where the time is asked for. */
export type ReadTime = () => Promise<Date>;

/**
 * The time of the database, so that all machines have one. Between two looks it goes on by the steady clock of
 * the process: a clock of the machine that is an hour off, or is set meanwhile, changes nothing.
 */
export class DatabaseClock implements Clock {
  /** Database time less steady time. */
  #offsetMs = Date.now() - performance.now();

  async measure(readTime: ReadTime): Promise<void> {
    const before = performance.now();
    const time = await readTime();
    this.#offsetMs = time.getTime() - (before + performance.now()) / 2;
  }

  now(): Date {
    return new Date(this.#offsetMs + performance.now());
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return systemClock.sleep(ms, signal);
  }
}
