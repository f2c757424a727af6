import type { Point } from '../../model/series.ts';
import { HOUR_MS } from '../options.ts';

/** With fewer nothing is known of how often an account is asked. */
const LEAST = 4;

/** How much time the most usual reading leaves to the next: a quarter of them leave less. */
function usualStep(points: readonly Point[]): number {
  const steps = points.slice(1).map(({ at }, index) => {
    const before = points[index]?.seenAt ?? at;
    return Date.parse(at) - Date.parse(before);
  });
  return steps.length < LEAST
    ? 0
    : (steps.toSorted((a, b) => a - b)[Math.floor(steps.length / 4)] ?? 0);
}

/** How long nothing was read where a line ends: three rounds of the monitor or of the series, and no less than a quarter of a day. */
export const gapOf = (points: readonly Point[], everyMs: number): number =>
  Math.max(6 * HOUR_MS, 3 * everyMs, 3 * usualStep(points));
