import { DAY_MS } from './daily-burn.ts';
import type { Stretch } from './stretch.ts';

/**
 * Readings that are dated more than a day after now were dated by a clock that was wrong. Time never goes back in a
 * series, so that whatever was read since follows at that date, however long ago it was: of all this only the amount
 * that was read last is known, and is taken as of now. Where no day of history lies before now, it may be now that is
 * wrong, and nothing changes.
 */
export function dateBack(stretches: readonly Stretch[], now: number): readonly Stretch[] {
  const [first, last] = [stretches[0], stretches.at(-1)];
  const isAhead = stretches.some(({ readAt }) => readAt > now + DAY_MS);
  if (!first || !last || !isAhead || first.from > now - DAY_MS) return stretches;
  const past = stretches
    .filter(({ from }) => from <= now)
    .map((each) =>
      each.readAt <= now ? each : { ...each, to: each.from, readAt: each.from, isConfirmed: false },
    );
  return [...past, { ...last, from: now, to: now, readAt: now, isConfirmed: false }];
}
