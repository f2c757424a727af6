import { addDecimal, negateDecimal } from '../decimal/decimal.ts';
import { invalidResponse } from '../errors/failure.ts';
import { resolvePointer } from '../json/json-pointer.ts';
import type { JsonValue } from '../json/json-value.ts';
import type { BalanceLocation } from '../provider/provider-definition.ts';
import type { Decimal, Unit } from '../types/balance.ts';
import { isCode } from './error-rules.ts';
import { readAmount, resolveOnly } from './read-amount.ts';

/** Does the reply carry the declared mark of an account without a limit? */
export function isUnlimited(document: JsonValue, { unlimited }: BalanceLocation): boolean {
  return (
    unlimited !== undefined && isCode(resolvePointer(document, unlimited.at), unlimited.equals)
  );
}

/**
 * What is spendable: the amount, less what is spent of it, with the sign turned where the vendor turns it.
 * @returns undefined where the reply has no such member
 * @throws Failure where it has one that is no amount
 */
export function readRemaining(document: JsonValue, location: BalanceLocation): Decimal | undefined {
  const { remaining, minus, sign } = location;
  const [granted, spent] = [remaining, minus].map(
    (pointers) => pointers && resolveOnly(document, pointers),
  );
  if (granted === undefined || (minus && spent === undefined)) return undefined;
  const all = readAmount(granted, location);
  const left =
    spent === undefined ? all : addDecimal(all, negateDecimal(readAmount(spent, location)));
  return sign === 'inverted' ? negateDecimal(left) : left;
}

/**
 * The unit that is declared, or the currency that the reply names.
 * @throws Failure `not_a_currency`
 */
export function readUnit(document: JsonValue, { unit }: BalanceLocation): Unit {
  if (typeof unit === 'string') return unit;
  const currency = resolvePointer(document, unit.at);
  if (typeof currency !== 'string' || !/^[a-z]{3}$/i.test(currency))
    throw invalidResponse('not_a_currency');
  return currency.toUpperCase();
}
