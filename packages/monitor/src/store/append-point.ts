import type { Point } from '../model/series.ts';

const instant = (text: string): number => new Date(text).getTime();
const toText = (ms: number): string => new Date(ms).toISOString();

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
  if (last && isSame(last, given))
    return {
      isNew: false,
      point: { ...last, seenAt: toText(Math.max(instant(last.seenAt), end)) },
    };
  const at = last ? Math.max(begin, instant(last.seenAt) + 1) : begin;
  return { isNew: true, point: { ...given, at: toText(at), seenAt: toText(Math.max(at, end)) } };
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
