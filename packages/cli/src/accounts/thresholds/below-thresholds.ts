import type { BalanceReading } from '@fuelgauge/core';
import { formatAmount, shortUnit } from '../../format/amount.ts';
import { askThreshold } from './ask-threshold.ts';
import { appliesTo, type Threshold } from './threshold.ts';

/** The thresholds that a known balance is below, as text: `500 credit`. */
export function belowThresholds(
  reading: BalanceReading,
  thresholds: readonly Threshold[],
  locale?: string,
): readonly string[] {
  if (reading.status === 'error') return [];
  return thresholds
    .filter((threshold) => appliesTo(threshold, reading, thresholds))
    .filter((threshold) => askThreshold(reading.balance, threshold)?.isEnough === false)
    .map(({ atLeast, unit, other }) => {
      const amount = `${formatAmount(atLeast, unit, locale)} ${shortUnit(unit)}`;
      return other === undefined ? amount : `${amount} of ${other}`;
    });
}
