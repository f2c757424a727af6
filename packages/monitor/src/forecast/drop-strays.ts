import type { ForecastReading } from './forecast-reading.ts';

const DAY_MS = 86_400_000;
/** So far beyond all others a date is one that nobody else has seen. */
const FAR_MS = 28 * DAY_MS;

/** The latest date that is possible: a day after now, or else some weeks after all readings but one. */
function latestPossible(times: readonly number[], now: number | undefined): number {
  if (now !== undefined) return now + DAY_MS;
  const second = times.toSorted((left, right) => right - left)[1];
  return second === undefined ? Number.POSITIVE_INFINITY : second + FAR_MS;
}

/**
 * Without readings that a wrong clock dated far ahead, where what is given after them is not: nobody knows when they
 * were read, and their amounts are old. In a series of a store all that was read since follows at their date: those stay.
 */
export function dropStrays(
  readings: readonly ForecastReading[],
  now: number | undefined,
): readonly ForecastReading[] {
  const times = readings.map(({ at }) => Date.parse(at));
  const latest = latestPossible(times, now);
  const lastSound = times.findLastIndex((time) => time <= latest);
  return readings.filter((_, index) => index > lastSound || !((times[index] ?? 0) > latest));
}
