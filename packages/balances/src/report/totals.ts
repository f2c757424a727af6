import type { BalanceReading, Unit, UnitTotal } from '@fuelgauge/core';
import { isMoney, sumDecimals } from '@fuelgauge/core/internal';
import { listAllOwned, type OwnedAmount } from './amounts.ts';
import { groupBy } from './group-by.ts';
import { groupByPool, isKnown, type KnownAmount, newestOf } from './pools.ts';

/**
 * The units of a provider's own money, null for a currency that only its responses name; undefined while they are
 * unknown, as for a provider that never loaded.
 */
export type UnitsOf = (provider: string) => readonly (Unit | null)[] | undefined;

/** What the missing amounts of failed readings could be in; null for any currency. */
function missingUnits(
  readings: readonly BalanceReading[],
  unitsOf: UnitsOf,
): ReadonlySet<Unit | null> {
  const failed = readings.filter(({ status }) => status === 'error');
  const providers = new Set(failed.map(({ provider }) => provider));
  return new Set([...providers].flatMap((provider) => unitsOf(provider) ?? [null]));
}

/** Whether two accounts of one provider might share money: a vendor that names no pool does not say. */
function mayOverlap(amounts: readonly KnownAmount[]): boolean {
  const readings = new Set(amounts.map(({ reading }) => reading));
  return [...groupBy(readings, ({ provider }) => provider).values()].some(
    (ofProvider) =>
      ofProvider.length > 1 && ofProvider.some(({ balance }) => balance.poolId === null),
  );
}

function totalOf(
  unit: Unit,
  owned: readonly OwnedAmount[],
  missing: ReadonlySet<Unit | null>,
): UnitTotal {
  const summed = owned.filter(isKnown);
  const isComplete =
    owned.every(({ isWhole, reading }) => isWhole && reading.status === 'ok') &&
    !missing.has(unit) &&
    !(missing.has(null) && isMoney(unit));
  return {
    unit,
    remaining: sumDecimals(groupByPool(summed).map((pool) => newestOf(pool).remaining)),
    accounts: new Set(summed.map(({ reading }) => reading)).size,
    complete: isComplete,
    overlap: mayOverlap(summed) ? 'possible' : 'none',
  };
}

/**
 * Sums each unit on its own, in order of first appearance; every pool counts once, and only what is owned.
 * A failed account makes the totals of its units incomplete. Where they are unknown, because its provider never
 * loaded, it makes every total of money incomplete. Other units each belong to one provider, so not to this one.
 */
export function sumByUnit(
  readings: readonly BalanceReading[],
  unitsOf: UnitsOf,
  owned: readonly OwnedAmount[] = listAllOwned(readings),
): readonly UnitTotal[] {
  const units = groupBy(owned, ({ unit }) => unit);
  const known = new Set(owned.filter(isKnown).map(({ unit }) => unit));
  const missing = missingUnits(readings, unitsOf);
  return [...known].map((unit) => totalOf(unit, units.get(unit) ?? [], missing));
}
