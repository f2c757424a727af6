import { addDecimal, type BalanceReading, type Unit, type UnitTotal } from '@fuelgauge/core';
import { isMoney } from '@fuelgauge/core/internal';
import { type AmountReading, groupByPool, hasAmount, newestOf } from './pools.ts';

/** The unit of a provider's balances, if it is known: a provider that never loaded has none. */
export type UnitOf = (provider: string) => Unit | undefined;

/** May the amount that this reading failed to give have been of this unit? */
function mayBelong({ provider }: BalanceReading, unit: Unit, unitOf: UnitOf): boolean {
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
    !readings.some((reading) => reading.status === 'error' && mayBelong(reading, unit, unitOf));
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
 * Sums each unit on its own, in the order in which the readings first have it; every pool counts once.
 * A failed account makes the total of its unit incomplete. Where its provider never loaded its unit is unknown:
 * then it makes every total of money incomplete, since credits are of one provider, and of that one there is no amount.
 */
export function sumByUnit(
  readings: readonly BalanceReading[],
  unitOf: UnitOf,
): readonly UnitTotal[] {
  const units = new Set(readings.filter(hasAmount).map(({ balance }) => balance.unit));
  return [...units].map((unit) => totalOf(unit, readings, unitOf));
}
