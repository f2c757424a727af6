import type { Point } from '../model/series.ts';

const instant = (text: string): number => new Date(text).getTime();
const toText = (ms: number): string => new Date(ms).toISOString();

const DAY_MS = 86_400_000;
/** So often an equal reading is noted that cannot extend the last one. */
const EQUAL_MS = 6 * 3_600_000;

/** What a series gets by one reading: a point more, or its last one seen for longer. */
export interface Appended {
  readonly isNew: boolean;
  /** As it is to be kept; where it is not new it has the `at` of the last one. */
  readonly point: Point;
}

/**
 * The one rule of how a series grows. An equal reading extends the last stretch, so that a row is
 * written only when something changed; its `asOf` stays that of the first reading. Time never goes
 * back in a series: a clock that was set back, or a reading that came late, begins a millisecond after
 * what is known.
 */
export function appendPoint(last: Point | undefined, given: Point): Appended {
  const [begin, end] = [instant(given.at), Math.max(instant(given.at), instant(given.seenAt))];
  if (last && instant(last.seenAt) - begin > DAY_MS) return appendBehind(last, given);
  const isDatedAnew = given.clockAt !== undefined && given.clockAt !== last?.clockAt;
  if (last && !isDatedAnew && isSame(last, given))
    return {
      isNew: false,
      point: { ...last, seenAt: toText(Math.max(instant(last.seenAt), end)) },
    };
  const at = last ? Math.max(begin, instant(last.seenAt) + 1) : begin;
  return { isNew: true, point: { ...given, at: toText(at), seenAt: toText(Math.max(at, end)) } };
}

/**
 * After a reading that is dated more than a day ahead: what the clock says now is kept beside it, so that the time
 * between readings is not lost until the clock comes there. An equal reading is one now and then.
 */
function appendBehind(last: Point, given: Point): Appended {
  const sinceLast = instant(given.at) - instant(last.clockAt ?? last.at);
  if (isSame(last, given) && last.clockAt !== undefined && sinceLast < EQUAL_MS)
    return { isNew: false, point: last };
  const at = toText(instant(last.seenAt) + 1);
  return { isNew: true, point: { ...given, at, seenAt: at, clockAt: given.clockAt ?? given.at } };
}

function isSame(last: Point, given: Point): boolean {
  return (
    last.remaining === given.remaining &&
    last.resetsAt === given.resetsAt &&
    last.toppedUpAt === given.toppedUpAt &&
    last.expiresAt === given.expiresAt &&
    last.item === given.item &&
    JSON.stringify(last.expiring) === JSON.stringify(given.expiring)
  );
}
