import type { Habit, Part } from './cast.ts';
import { createRandom } from './random.ts';

/** What a purse is at an hour. */
export interface PurseState {
  readonly remaining: number | 'unlimited';
  /** The hour of the last top-up. */
  readonly toppedUpAt: number | undefined;
}

const DAY = 24;

/** The course of a purse from hour to hour. The same seed and the same first day give the same course. */
export interface Purse {
  at(hour: number): PurseState;
}

/** @param firstHour - of the week, from Monday 00:00 UTC */
export function createPurse(part: Part, seed: number, firstHour: number): Purse {
  const random = createRandom(seed);
  const course: PurseState[] = [{ remaining: part.start, toppedUpAt: undefined }];
  /** The hour from which on somebody would top up. */
  let lowSince: number | undefined;
  let burst = 0;

  const next = (hour: number, { remaining, toppedUpAt }: PurseState): PurseState => {
    const [chance, size] = [random(), random()];
    if (remaining === 'unlimited') return { remaining, toppedUpAt };
    burst = chance < 0.02 ? 6 : Math.max(0, burst - 1);
    const share = shareOf(part.habit, (firstHour + hour) % (7 * DAY), burst);
    const spent = Math.round(part.burnAnHour * share * (0.6 + 0.8 * size));
    const left = Math.max(0, remaining - spent);
    const { topUp, resetsEachHours, start } = part;
    if (resetsEachHours !== undefined && hour % resetsEachHours === 0)
      return { remaining: start, toppedUpAt };
    if (!topUp || left >= topUp.below) {
      lowSince = undefined;
      return { remaining: left, toppedUpAt };
    }
    lowSince ??= hour;
    if (hour - lowSince < topUp.hoursLate) return { remaining: left, toppedUpAt };
    lowSince = undefined;
    return { remaining: left + topUp.by, toppedUpAt: hour };
  };

  return {
    at(hour) {
      for (let last = course.length - 1; last < hour; last += 1) {
        const before = course[last];
        if (before) course.push(next(last + 1, before));
      }
      return course[Math.max(0, hour)] ?? { remaining: part.start, toppedUpAt: undefined };
    },
  };
}

/** How much of a usual hour is used. */
function shareOf(habit: Habit, hourOfWeek: number, burst: number): number {
  if (habit === 'idle') return 0;
  if (habit === 'bursty') return burst > 0 ? 8 : 0.2;
  if (habit === 'steady') return 1;
  const hour = hourOfWeek % DAY;
  const isWeekday = hourOfWeek < 5 * DAY;
  return isWeekday && hour >= 8 && hour < 18 ? 2.5 : 0.05;
}
