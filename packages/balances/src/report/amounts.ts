import type { Balance, BalanceReading, Decimal, Unit } from '@fuelgauge/core';
import { sumDecimals, withoutInherited } from '@fuelgauge/core/internal';
import { type AmountReading, hasAmount } from './readings.ts';

/** What a reading shows of one unit that is somebody's own money: its headline and what is beside it, together. */
export interface OwnedAmount {
  readonly reading: AmountReading;
  readonly unit: Unit;
  /** Null where the vendor reported none that can be read. */
  readonly remaining: Decimal | null;
  /** False where one of several cannot be read. */
  readonly isWhole: boolean;
}

/** A balance that inherits nothing: a polluted `Object.prototype` adds no `others`. */
export function ownMembers(balance: Balance): Balance {
  return withoutInherited(balance);
}

/**
 * The amounts of a reading that totals count, one a unit: what is a part, a cap or a line never is. Which of several a
 * vendor lists may change with each reading, so that only all of them together can be held against another reading.
 */
export function listOwned(reading: AmountReading): readonly OwnedAmount[] {
  const { remaining, unit, relation, others } = ownMembers(reading.balance);
  // As of most accounts.
  if (!others) return relation === undefined ? [{ reading, unit, remaining, isWhole: true }] : [];
  const owned: readonly Pick<OwnedAmount, 'unit' | 'remaining'>[] = [
    ...(relation === undefined ? [{ remaining, unit }] : []),
    ...others.filter((other) => other.relation === 'separate'),
  ];
  return [...new Set(owned.map((amount) => amount.unit))].map((each) => {
    const amounts = owned.filter((amount) => amount.unit === each);
    const known = amounts.flatMap((amount) => amount.remaining ?? []);
    return {
      reading,
      unit: each,
      remaining: known.length > 0 ? sumDecimals(known) : null,
      isWhole: known.length === amounts.length,
    };
  });
}

/** The amounts of all readings, in their order. */
export function listAllOwned(readings: readonly BalanceReading[]): readonly OwnedAmount[] {
  return readings.filter(hasAmount).flatMap(listOwned);
}
