import { DAY_MS } from './daily-burn.ts';
import type { Stretch } from './stretch.ts';
import { joinEqual } from './stretches-of.ts';

/**
 * Readings that are dated more than a day after now were dated by a clock that was wrong. Time never goes back in a
 * series, so that whatever was read since follows at that date: it is dated by what the clock said then. Where that was not
 * kept, only the amount that was read last is known, and is taken as of now. Where no day of history lies before now, it may be now that is
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
  const since = redate(stretches, past.at(-1)?.to ?? now, now);
  if (last.clockAt !== undefined && since.length > 0) return joinEqual([...past, ...since]);
  return [...past, { ...last, from: now, to: now, readAt: now, isConfirmed: false }];
}

/** What was read after a time and is dated ahead, by what the clock said then: as far as that goes on. */
function redate(stretches: readonly Stretch[], after: number, now: number): readonly Stretch[] {
  const found: Stretch[] = [];
  let end = after;
  for (const each of stretches) {
    const { from, clockAt } = each;
    if (from <= now || clockAt === undefined || clockAt < end || clockAt > now + DAY_MS) continue;
    const { clockAt: _, ...rest } = each;
    found.push({ ...rest, from: clockAt, to: clockAt, readAt: clockAt, isConfirmed: false });
    end = clockAt;
  }
  return found;
}
