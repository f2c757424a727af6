import {
  type BalanceReading,
  compareDecimal,
  type OkReading,
  type StaleReading,
} from '@fuelgauge/core';
import { describeWarning } from '@fuelgauge/core/internal';

/** A reading that carries an amount. */
export type AmountReading = OkReading | StaleReading;

export function hasAmount(reading: BalanceReading): reading is AmountReading {
  return reading.status !== 'error';
}

/** The readings that speak of the same money. One without a pool stands for itself. */
export function groupByPool(
  readings: readonly AmountReading[],
): readonly (readonly AmountReading[])[] {
  const pools = new Map<unknown, AmountReading[]>();
  for (const reading of readings) {
    const { poolId, unit } = reading.balance;
    const money = poolId === null ? reading : JSON.stringify([reading.provider, poolId, unit]);
    const pool = pools.get(money) ?? [];
    pool.push(reading);
    pools.set(money, pool);
  }
  return [...pools.values()];
}

/** The newest reading of a pool; of several at the same instant the lowest: prepaid money is mostly being spent. */
export function newestOf(pool: readonly AmountReading[]): AmountReading {
  return pool.reduce((newest, reading) => {
    // What was said just now is newer than what is remembered, whatever a clock says that was set meanwhile.
    if (reading.status !== newest.status) return reading.status === 'ok' ? reading : newest;
    if (reading.fetchedAt !== newest.fetchedAt)
      return reading.fetchedAt > newest.fetchedAt ? reading : newest;
    return compareDecimal(reading.balance.remaining, newest.balance.remaining) < 0
      ? reading
      : newest;
  });
}

/** The readings, those of a pool whose amounts differ with a warning. */
export function warnOfMovingPools(readings: readonly BalanceReading[]): readonly BalanceReading[] {
  const moving = new Set<BalanceReading>(
    groupByPool(readings.filter(hasAmount))
      .filter((pool) => new Set(pool.map(({ balance }) => balance.remaining)).size > 1)
      .flat(),
  );
  return readings.map((reading) =>
    moving.has(reading)
      ? {
          ...reading,
          warnings: [...reading.warnings, describeWarning(reading.provider, 'pool_moving')],
        }
      : reading,
  );
}
