import type { Balance } from '@fuelgauge/core';

/** A balance is shared by all copies of its reading: stale ones, and those served again. */
const ORDER = new WeakMap<Balance, number>();
let noted = 0;

/** Notes that this balance has just been read. Without a pool, nothing else shows the same money: no order is asked for. */
export function noteRead(balance: Balance): void {
  if (balance.poolId === null) return;
  noted += 1;
  ORDER.set(balance, noted);
}

/**
 * Its place among all balances that this process has read, which no clock can change.
 * @returns 0 for one that comes from elsewhere
 */
export function readOrder(balance: Balance): number {
  return ORDER.get(balance) ?? 0;
}
