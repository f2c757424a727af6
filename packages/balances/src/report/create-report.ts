import type { BalanceReading, BalanceReport } from '@fuelgauge/core';
import { warnOfMovingPools } from './pools.ts';
import { sumByUnit, type UnitOf } from './totals.ts';

/** Makes the report of the readings of one run. The only place that adds up amounts. */
export function createReport(readings: readonly BalanceReading[], unitOf: UnitOf): BalanceReport {
  return {
    schema: 'fuelgauge.report/1',
    fetchedAt: new Date().toISOString(),
    complete: readings.length > 0 && readings.every(({ status }) => status === 'ok'),
    readings: warnOfMovingPools(readings),
    totals: sumByUnit(readings, unitOf),
  };
}
