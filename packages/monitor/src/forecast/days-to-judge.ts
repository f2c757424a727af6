import type { Sensitivity } from '../model/rule.ts';
import type { Runway } from '../model/runway.ts';

const QUANTILE = { calm: 'p50', normal: 'p25', early: 'p10' } as const;

/** The days left that a rule of this sensitivity looks at; endless where an allowance is restored before. */
export function daysToJudge(
  { days, daysToReset }: Runway,
  sensitivity: Sensitivity = 'normal',
): number {
  const left = days[QUANTILE[sensitivity]];
  return daysToReset !== undefined && daysToReset <= left ? Number.POSITIVE_INFINITY : left;
}
