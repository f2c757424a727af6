import type { Balance, Decimal, OtherBalance, Unit } from '@fuelgauge/core';
import { compareDecimal, isMoney } from '@fuelgauge/core/internal';
import { ownMembers } from './report/amounts.ts';

/** Whether a unit was meant by this text: the unit itself, a currency in any case, or a unit without its provider. */
export function meansUnit(given: unknown, unit: Unit): boolean {
  if (typeof given !== 'string') return false;
  return isMoney(unit)
    ? given.toUpperCase() === unit
    : given === unit || given === unit.slice(unit.indexOf(':') + 1);
}

/** Which amount of a balance is asked for. */
export interface Asked {
  readonly unit: Unit | undefined;
  /** Id of a further amount. */
  readonly other: string | undefined;
}

/** An amount that is asked for; null where the vendor reported one that cannot be read. */
export interface AskedAmount {
  readonly remaining: Decimal | null;
  readonly unit: Unit;
  /** Where it is a `cap` or a `line`, whoever is short of it has to raise a limit: topping up does not help. */
  readonly relation?: OtherBalance['relation'] | undefined;
}

/**
 * The amounts that may be meant: those of an id, which the headline has too where a further amount stands in for it; else
 * the headline and other money.
 */
export function amountsFor(balance: Balance, other: string | undefined): readonly AskedAmount[] {
  const { id, others = [] } = balance;
  if (other === undefined)
    return [balance, ...others.filter(({ relation }) => relation === 'separate')];
  const named = others.filter((each) => each.id === other);
  return id === other ? [balance, ...named] : named;
}

/**
 * The amount that is meant: the one with the id that was given, else the headline, else the greatest of the other
 * money in the unit that was given.
 */
function findAmount(balance: Balance, { unit, other }: Asked): AskedAmount | undefined {
  const isMeant = (amount: AskedAmount): boolean =>
    unit === undefined || meansUnit(unit, amount.unit);
  const candidates =
    other === undefined && isMeant(balance) ? [balance] : amountsFor(balance, other);
  const amounts = candidates.filter(isMeant);
  return amounts.reduce<AskedAmount | undefined>(
    (greatest, amount) =>
      greatest === undefined ||
      amount.remaining === null ||
      (greatest.remaining !== null && compareDecimal(amount.remaining, greatest.remaining) > 0)
        ? amount
        : greatest,
    undefined,
  );
}

/** The lowest cap on what is spent in this unit, if it is lower than what is asked. */
function findLowerCap(
  { others = [] }: Balance,
  { unit }: AskedAmount,
  needed: Decimal,
): AskedAmount | undefined {
  let lowest: (AskedAmount & { readonly remaining: Decimal }) | undefined;
  for (const { relation, remaining, unit: capped } of others)
    if (
      relation === 'cap' &&
      capped === unit &&
      remaining !== null &&
      compareDecimal(remaining, lowest?.remaining ?? needed) < 0
    )
      lowest = { relation, remaining, unit };
  return lowest;
}

/** What a balance says about an amount that is needed. */
export interface Answer extends AskedAmount {
  /** Null where the amount cannot be read. */
  readonly isEnough: boolean | null;
  /** The vendor itself says that nothing can be spent, whatever the amount. */
  readonly isBlocked: boolean;
}

/**
 * Asks a balance for an amount. The amount is the one that decides: a lower cap on the same money, if there is one.
 * @returns undefined where the balance has no amount of this id or unit
 */
export function askBalance(given: Balance, needed: Decimal, asked: Asked): Answer | undefined {
  const balance = ownMembers(given);
  const amount = findAmount(balance, asked);
  if (!amount) return undefined;
  const isWhole = asked.other === undefined;
  const cap = isWhole && amount.remaining !== null && findLowerCap(balance, amount, needed);
  const { remaining, unit, relation } = cap || amount;
  const isBlocked = isWhole && balance.spendable === false;
  const isEnough = remaining === null ? null : !isBlocked && compareDecimal(remaining, needed) >= 0;
  return { remaining, unit, relation, isEnough, isBlocked };
}
