import {
  type BalanceReading,
  compareDecimal,
  type OkReading,
  type StaleReading,
} from '@fuelgauge/core';
import { describeWarning } from '@fuelgauge/core/internal';
import { readOrder } from './reading-order.ts';

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

/** Whether the first is to count rather than the second, where both show the same money. */
function isNewer(left: AmountReading, right: AmountReading): boolean {
  // What this process has read later is newer, whatever a clock says, and newer than what comes from elsewhere.
  const order = readOrder(left.balance) - readOrder(right.balance);
  if (order !== 0) return order > 0;
  if (left.status !== right.status) return left.status === 'ok';
  const [leftIsAsked, rightIsAsked] = [left.attempts > 0, right.attempts > 0];
  if (leftIsAsked !== rightIsAsked) return leftIsAsked;
  if (left.fetchedAt !== right.fetchedAt) return left.fetchedAt > right.fetchedAt;
  return compareDecimal(left.balance.remaining, right.balance.remaining) < 0;
}

/** The newest reading of a pool; of those that cannot be told apart the lowest, since prepaid money is mostly spent. */
export function newestOf(pool: readonly AmountReading[]): AmountReading {
  return pool.reduce((newest, reading) => (isNewer(reading, newest) ? reading : newest));
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
