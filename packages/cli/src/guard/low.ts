import { type BalanceReading, compareDecimal } from '@fuelgauge/core';
import { formatAmount, shortUnit } from '../render/amount.ts';
import { type Demand, isDemandedOf } from './demand.ts';

/** The thresholds that a known balance does not reach, in words. */
export function findLow(reading: BalanceReading, thresholds: readonly Demand[], locale?: string): readonly string[] {
  if (reading.status === 'error') return [];
  const { remaining, unit } = reading.balance;
  return thresholds
    .filter((demand) => isDemandedOf(demand, reading) && demand.unit === unit)
    .filter(({ atLeast }) => compareDecimal(remaining, atLeast) < 0)
    .map(({ atLeast }) => `${formatAmount(atLeast, unit, locale)} ${shortUnit(unit)}`);
}
