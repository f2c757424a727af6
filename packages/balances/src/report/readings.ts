import type { BalanceReading, OkReading, StaleReading } from '@fuelgauge/core';

/** A reading that carries an amount. */
export type AmountReading = OkReading | StaleReading;

/** Whether a reading carries an amount. */
export function hasAmount(reading: BalanceReading): reading is AmountReading {
  return reading.status !== 'error';
}
