import type { BalanceReading, BalanceReport } from '@fuelgauge/core';
import { listAllOwned } from './amounts.ts';
import { warnOfMovingPools } from './pools.ts';
import { sumByUnit, type UnitsOf } from './totals.ts';

/** Makes the report of the readings of one run. The only place that adds up amounts. */
export function createReport(readings: readonly BalanceReading[], unitsOf: UnitsOf): BalanceReport {
  const owned = listAllOwned(readings);
  return {
    schema: 'fuelgauge.report/1',
    fetchedAt: new Date().toISOString(),
    complete: readings.length > 0 && readings.every(({ status }) => status === 'ok'),
    readings: warnOfMovingPools(readings, owned),
    totals: sumByUnit(readings, unitsOf, owned),
  };
}
