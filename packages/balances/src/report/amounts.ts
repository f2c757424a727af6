import type { Balance, BalanceReading, Decimal, Unit } from '@fuelgauge/core';
import { withoutInherited } from '@fuelgauge/core/internal';
import { type AmountReading, hasAmount } from './readings.ts';

/** One amount of a reading that is somebody's own money: the headline, or one beside it. */
export interface OwnedAmount {
  readonly reading: AmountReading;
  readonly unit: Unit;
  /** Null where the vendor reported one that cannot be read. */
  readonly remaining: Decimal | null;
  /** Its place among the amounts of its unit in this reading. */
  readonly ordinal: number;
}

/** A balance that inherits nothing: a polluted `Object.prototype` adds no `others`. */
export function ownMembers(balance: Balance): Balance {
  return withoutInherited(balance);
}

/** The amounts of a reading that totals count: what is a part, a cap or a line never is. */
export function listOwned(reading: AmountReading): readonly OwnedAmount[] {
  const { remaining, unit, relation, others = [] } = ownMembers(reading.balance);
  const owned = [
    ...(relation === undefined ? [{ remaining, unit }] : []),
    ...others.filter((other) => other.relation === 'separate'),
  ];
  return owned.map((amount, index) => ({
    reading,
    unit: amount.unit,
    remaining: amount.remaining,
    ordinal: owned.slice(0, index).filter((before) => before.unit === amount.unit).length,
  }));
}

/** The amounts of all readings, in their order. */
export function listAllOwned(readings: readonly BalanceReading[]): readonly OwnedAmount[] {
  return readings.filter(hasAmount).flatMap(listOwned);
}
