import { addDecimal, negateDecimal } from '../decimal/decimal.ts';
import { invalidResponse } from '../errors/failure.ts';
import { resolvePointer } from '../json/json-pointer.ts';
import type { JsonValue } from '../json/json-value.ts';
import type { BalanceLocation } from '../provider/provider-definition.ts';
import type { Decimal, Unit } from '../types/balance.ts';
import { isCode } from './error-rules.ts';
import { readAmount, resolveOnly } from './read-amount.ts';

/** Whether the response carries the declared mark of an unlimited account. */
export function isUnlimited(document: JsonValue, { unlimited }: BalanceLocation): boolean {
  return (
    unlimited !== undefined && isCode(resolvePointer(document, unlimited.at), unlimited.equals)
  );
}

/**
 * The spendable amount: less what is already spent, and negated where the vendor inverts the sign.
 * @returns undefined where the response has no such member
 * @throws Failure where the member is not an amount
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
 * The declared unit, or the currency that the response names.
 * @throws Failure `not_a_currency`
 */
export function readUnit(document: JsonValue, { unit }: BalanceLocation): Unit {
  if (typeof unit === 'string') return unit;
  const currency = resolvePointer(document, unit.at);
  if (typeof currency !== 'string' || !/^[a-z]{3}$/i.test(currency))
    throw invalidResponse('not_a_currency');
  return currency.toUpperCase();
}
