import { type BalanceReading, compareDecimal } from '@fuelgauge/core';
import { formatAmount, shortUnit } from '../../format/amount.ts';
import { appliesTo, type Threshold } from './threshold.ts';

/** The thresholds that a known balance is below, as text: `500 credit`. */
export function belowThresholds(
  reading: BalanceReading,
  thresholds: readonly Threshold[],
  locale?: string,
): readonly string[] {
  if (reading.status === 'error') return [];
  const { remaining, unit } = reading.balance;
  return thresholds
    .filter((threshold) => appliesTo(threshold, reading, thresholds) && threshold.unit === unit)
    .filter(({ atLeast }) => compareDecimal(remaining, atLeast) < 0)
    .map(({ atLeast }) => `${formatAmount(atLeast, unit, locale)} ${shortUnit(unit)}`);
}
