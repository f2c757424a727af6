import type { BurnRate } from './burn-rate.ts';

/** How much the level itself may change: nothing in the history shows it. Tuned on the simulator of bench/forecast. */
const LEVEL_VARIANCE = 0.35 ** 2;
/** Surprises are more often more use than less: the near side is wider than the far side. Tuned there too. */
const [NEAR, FAR] = [1.15, 0.8];
/** In standard deviations of the normal distribution. */
const QUANTILES: Readonly<Record<Quantile, number>> = {
  p10: -1.2816 * NEAR,
  p25: -0.6745 * NEAR,
  p50: 0,
  p90: 1.2816 * FAR,
};
/** The variance of a part of a day is not that of a day divided by ever less … */
const SHORTEST_DAYS = 0.25;
/** … nor without a bound: beyond it, more balance would seem to last shorter at the far end. */
const MOST_NOISE = 2.4;

export type Quantile = 'p10' | 'p25' | 'p50' | 'p90';

export interface DaysLeft {
  readonly days: Readonly<Record<Quantile, number>>;
  /** How many times the near end the far end is. */
  readonly width: number;
}

/**
 * A log-normal distribution of the days that a balance lasts: chance from day to day evens out over many
 * days, what is not known of the mean and of the level does not.
 */
export function daysLeft(balance: number, rate: BurnRate): DaysLeft {
  const middle = Math.max(0, balance) / rate.perDay;
  const noise = Math.min(MOST_NOISE, rate.variance / Math.max(middle, SHORTEST_DAYS));
  const spread = Math.sqrt(noise + rate.variance / rate.effectiveDays + LEVEL_VARIANCE);
  const at = (quantile: Quantile) => middle * Math.exp(QUANTILES[quantile] * spread);
  return {
    days: { p10: at('p10'), p25: at('p25'), p50: middle, p90: at('p90') },
    width: Math.exp((QUANTILES.p90 - QUANTILES.p10) * spread),
  };
}
