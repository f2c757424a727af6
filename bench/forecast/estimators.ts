import { forecastRunway, type Runway } from '@fuelgauge/monitor';
import { quantile } from '../measure/statistics.ts';
import type { SimulatedReading } from './readings.ts';

/** The days left in quantiles, as far as an estimator tells them; undefined where it tells nothing. */
export type Estimate = Pick<Runway['days'], 'p10' | 'p25' | 'p50' | 'p90'> | undefined;
/** @param readings until now, oldest first */
export type Estimator = (readings: readonly SimulatedReading[]) => Estimate;

const amountOf = (reading: SimulatedReading | undefined): number => Number(reading?.remaining);
const point = (days: number): Estimate =>
  days >= 0 && days < Number.POSITIVE_INFINITY
    ? { p10: days, p25: days, p50: days, p90: days }
    : undefined;

function lastHours(readings: readonly SimulatedReading[], hours: number) {
  const end = readings.at(-1)?.hour ?? 0;
  const first = readings.findIndex(({ hour }) => hour >= end - hours);
  return readings.slice(Math.max(0, first));
}

/** From the first to the last of the readings, as a slope. */
function netSlope(readings: readonly SimulatedReading[]): Estimate {
  const [first, last] = [readings[0], readings.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const perDay = ((amountOf(first) - amountOf(last)) / (last.hour - first.hour)) * 24;
  return perDay > 0 ? point(amountOf(last) / perDay) : undefined;
}

/** The slope since the last reading that was another. */
const lastDelta: Estimator = (readings) => netSlope(readings.slice(-2));

/** Two readings are needed: where they are a day apart, those. */
const slopeOfDay: Estimator = (readings) =>
  netSlope(lastHours(readings, 24).length > 1 ? lastHours(readings, 24) : readings.slice(-2));

/** The median slope of every two readings since the last rise; the interval is that of the middle 80 % of them. */
const theilSen: Estimator = (readings) => {
  const recent = lastHours(readings, 14 * 24);
  let start = recent.length - 1;
  while (start > 0 && amountOf(recent[start - 1]) >= amountOf(recent[start])) start -= 1;
  const segment = recent.slice(start);
  const each = Math.max(1, Math.ceil(segment.length / 40));
  const thinned = segment.filter((_, index) => (segment.length - 1 - index) % each === 0);
  const slopes = thinned.flatMap((left, index) =>
    thinned
      .slice(index + 1)
      .map((right) => ((amountOf(left) - amountOf(right)) / (right.hour - left.hour)) * 24),
  );
  if (slopes.length === 0) return undefined;
  const balance = amountOf(readings.at(-1));
  const at = (part: number) => balance / Math.max(quantile(slopes, part), 1e-9);
  return { p10: at(0.9), p25: at(0.75), p50: at(0.5), p90: at(0.1) };
};

/** Burn of the last days, one by one, and what the balance lasts at the 10th, 50th and 90th percentile of them. */
const dailyBurn: Estimator = (readings) => {
  const end = readings.at(-1)?.hour ?? 0;
  const burned = new Array<number>(28).fill(0);
  const seen = new Array<number>(28).fill(0);
  for (let index = 1; index < readings.length; index += 1) {
    const [before, after] = [readings[index - 1], readings[index]];
    if (before === undefined || after === undefined) continue;
    const fall = amountOf(before) - amountOf(after);
    if (fall < 0) continue;
    for (let hour = Math.max(before.hour, end - 28 * 24); hour < after.hour; hour += 1) {
      const day = Math.floor((end - hour - 1) / 24);
      burned[day] = (burned[day] ?? 0) + fall / (after.hour - before.hour);
      seen[day] = (seen[day] ?? 0) + 1;
    }
  }
  const days = burned.flatMap((burn, day) =>
    (seen[day] ?? 0) >= 10 ? [(burn / (seen[day] ?? 1)) * 24] : [],
  );
  if (days.length === 0 || Math.max(...days) <= 0) return undefined;
  const balance = amountOf(readings.at(-1));
  const at = (part: number) => balance / Math.max(quantile(days, part), 1e-9);
  return { p10: at(0.9), p25: at(0.75), p50: at(0.5), p90: at(0.1) };
};

export const OWN = 'fuelgauge';

/** Ours, and what one would think of first. */
export const estimators: Readonly<Record<string, Estimator>> = {
  'last delta': lastDelta,
  'net slope of 24 h': slopeOfDay,
  'Theil–Sen since the last rise': theilSen,
  'P90 of daily burn': dailyBurn,
  [OWN]: (readings) => forecastRunway(readings)?.days,
};
