import { type BurnHistory, DAY_MS } from './daily-burn.ts';

/** After so many days a day counts half. */
const HALF_LIFE_DAYS = 7;
/** What one day of history leaves open of the spread; of n days, an nth of it. */
const PRIOR_VARIANCE = 0.5;

/** How much a day burns, and how much that differs from day to day. */
export interface BurnRate {
  readonly perDay: number;
  /** The variance of a day, as a part of the mean's square. */
  readonly variance: number;
  /** How many days of equal weight would say as much. */
  readonly effectiveDays: number;
  readonly countedDays: number;
}

/** @returns null below 24 hours of observation, or where nothing was burned */
export function rateOf({ days, observedMs }: BurnHistory): BurnRate | null {
  const weighted = days.map(({ age, burned }) => ({
    weight: 0.5 ** (age / HALF_LIFE_DAYS),
    burned,
  }));
  const sum = (of: (day: (typeof weighted)[number]) => number) =>
    weighted.reduce((total, day) => total + of(day), 0);
  const weight = sum((day) => day.weight);
  const perDay = sum((day) => day.weight * day.burned) / weight;
  if (observedMs < DAY_MS || !(perDay > 0)) return null;
  const effectiveDays = weight ** 2 / sum((day) => day.weight ** 2);
  const spread = sum((day) => day.weight * (day.burned / perDay - 1) ** 2) / weight;
  return {
    perDay,
    variance: spread + PRIOR_VARIANCE / effectiveDays,
    effectiveDays,
    countedDays: days.length,
  };
}
