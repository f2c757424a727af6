import type { BalanceReading, Decimal } from '@fuelgauge/core';
import { compareDecimal, describeWarning } from '@fuelgauge/core/internal';
import { listAllOwned, type OwnedAmount } from './amounts.ts';
import { groupBy } from './group-by.ts';
import { readOrder } from './reading-order.ts';

/** An amount that is known. */
export type KnownAmount = OwnedAmount & { readonly remaining: Decimal };

/** Whether the amount is known. */
export function isKnown(amount: OwnedAmount): amount is KnownAmount {
  return amount.remaining !== null;
}

/** Groups what is the same money. An amount without a pool is a group of its own. */
export function groupByPool<Amount extends OwnedAmount>(
  amounts: readonly Amount[],
): readonly (readonly Amount[])[] {
  const groups = groupBy(amounts, (amount) => {
    const { reading, unit } = amount;
    const { poolId } = reading.balance;
    return poolId === null ? amount : JSON.stringify([reading.provider, poolId, unit]);
  });
  return [...groups.values()];
}

/** Whether the first is to count rather than the second, where both show the same money. */
function isNewer(one: KnownAmount, other: KnownAmount): boolean {
  const [left, right] = [one.reading, other.reading];
  // What this process has read later is newer, whatever a clock says, and newer than what comes from elsewhere.
  const order = readOrder(left.balance) - readOrder(right.balance);
  if (order !== 0) return order > 0;
  if (left.status !== right.status) return left.status === 'ok';
  const [leftIsAsked, rightIsAsked] = [left.attempts > 0, right.attempts > 0];
  if (leftIsAsked !== rightIsAsked) return leftIsAsked;
  if (left.fetchedAt !== right.fetchedAt) return left.fetchedAt > right.fetchedAt;
  return compareDecimal(one.remaining, other.remaining) < 0;
}

/** The newest amount of a pool; of those that cannot be told apart the lowest, since prepaid money is mostly spent. */
export function newestOf(pool: readonly KnownAmount[]): KnownAmount {
  return pool.reduce((newest, amount) => (isNewer(amount, newest) ? amount : newest));
}

/** Adds the warning `pool_moving` to the readings of every pool whose amounts differ, as far as all of them can be read. */
export function warnOfMovingPools(
  readings: readonly BalanceReading[],
  owned: readonly OwnedAmount[] = listAllOwned(readings),
): readonly BalanceReading[] {
  const pooled = owned.filter(({ reading }) => reading.balance.poolId !== null);
  const moving = new Set<BalanceReading>(
    groupByPool(pooled.filter(({ isWhole }) => isWhole).filter(isKnown))
      .filter((pool) => new Set(pool.map(({ remaining }) => remaining)).size > 1)
      .flat()
      .map(({ reading }) => reading),
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
