import { addDecimal, type BalanceReading, type Unit, type UnitTotal } from '@fuelgauge/core';
import { isMoney } from '@fuelgauge/core/internal';
import { type AmountReading, groupByPool, hasAmount, newestOf } from './pools.ts';

/** The unit of a provider's balances; undefined while it is unknown, as for a provider that never loaded. */
export type UnitOf = (provider: string) => Unit | undefined;

/** Whether the missing amount of a failed reading could be in this unit. */
function mayBeIn(unit: Unit, { provider }: BalanceReading, unitOf: UnitOf): boolean {
  const known = unitOf(provider);
  return known === undefined ? isMoney(unit) : known === unit;
}

function mayOverlap(readings: readonly AmountReading[]): boolean {
  return readings.some(
    ({ provider, balance }) =>
      balance.poolId === null && readings.filter((other) => other.provider === provider).length > 1,
  );
}

function totalOf(unit: Unit, readings: readonly BalanceReading[], unitOf: UnitOf): UnitTotal {
  const summed = readings.filter(hasAmount).filter(({ balance }) => balance.unit === unit);
  const isComplete =
    summed.every(({ status }) => status === 'ok') &&
    !readings.some((reading) => reading.status === 'error' && mayBeIn(unit, reading, unitOf));
  return {
    unit,
    remaining: groupByPool(summed)
      .map((pool) => newestOf(pool).balance.remaining)
      .reduce(addDecimal),
    accounts: summed.length,
    complete: isComplete,
    overlap: mayOverlap(summed) ? 'possible' : 'none',
  };
}

/**
 * Sums each unit on its own, in order of first appearance; every pool counts once.
 * A failed account makes the total of its unit incomplete. Where its unit is unknown, because its provider never
 * loaded, it makes every total of money incomplete. Other units each belong to one provider, so not to this one.
 */
export function sumByUnit(
  readings: readonly BalanceReading[],
  unitOf: UnitOf,
): readonly UnitTotal[] {
  const units = new Set(readings.filter(hasAmount).map(({ balance }) => balance.unit));
  return [...units].map((unit) => totalOf(unit, readings, unitOf));
}
