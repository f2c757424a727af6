import {
  type BalanceReading,
  compareDecimal,
  type OkReading,
  type StaleReading,
} from '@fuelgauge/core';
import { describeWarning } from '@fuelgauge/core/internal';

/** A reading that carries an amount. */
export type AmountReading = OkReading | StaleReading;

/** Whether a reading carries an amount. */
export function hasAmount(reading: BalanceReading): reading is AmountReading {
  return reading.status !== 'error';
}

/** Groups the readings of the same money. A reading without a pool is a group of its own. */
export function groupByPool(
  readings: readonly AmountReading[],
): readonly (readonly AmountReading[])[] {
  const pools = new Map<unknown, AmountReading[]>();
  for (const reading of readings) {
    const { poolId, unit } = reading.balance;
    const key = poolId === null ? reading : JSON.stringify([reading.provider, poolId, unit]);
    const pool = pools.get(key) ?? [];
    pool.push(reading);
    pools.set(key, pool);
  }
  return [...pools.values()];
}

/** The newest reading of a pool; at equal times the lowest, since prepaid money is mostly spent. */
export function newestOf(pool: readonly AmountReading[]): AmountReading {
  return pool.reduce((newest, reading) => {
    // An ok reading is newer than a stale one, even where the system clock was set back between the two.
    if (reading.status !== newest.status) return reading.status === 'ok' ? reading : newest;
    if (reading.fetchedAt !== newest.fetchedAt)
      return reading.fetchedAt > newest.fetchedAt ? reading : newest;
    return compareDecimal(reading.balance.remaining, newest.balance.remaining) < 0
      ? reading
      : newest;
  });
}

/** Adds the warning `pool_moving` to the readings of every pool whose amounts differ. */
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
