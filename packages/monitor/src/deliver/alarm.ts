import type { Clock } from '../model/clock.ts';

/** A sleep that can be ended from outside, also before it begins. */
export interface Alarm {
  /** Until the time is over, it is woken or stopped. */
  sleep(ms: number, stop: AbortSignal): Promise<void>;
  wake(): void;
}

export function createAlarm(clock: Clock): Alarm {
  let isAwake = false;
  let end: () => void = () => {};
  return {
    wake() {
      isAwake = true;
      end();
    },
    async sleep(ms, stop) {
      const controller = new AbortController();
      end = () => controller.abort();
      stop.addEventListener('abort', end);
      if (!isAwake && !stop.aborted) await clock.sleep(ms, controller.signal);
      stop.removeEventListener('abort', end);
      isAwake = false;
    },
  };
}
