import type { ForecastReading } from './forecast-reading.ts';
import { isAcrossReset, isRise } from './stretch.ts';
import { stretchesOf } from './stretches-of.ts';

/**
 * Whether the last reading shows a periodic allowance that was restored.
 * @throws TypeError where a member is not what it should be
 */
export function wasRestored(points: readonly ForecastReading[]): boolean {
  const [before, last] = stretchesOf(points).slice(-2);
  return (
    before !== undefined &&
    last !== undefined &&
    isRise(before, last) &&
    isAcrossReset(before, last)
  );
}
