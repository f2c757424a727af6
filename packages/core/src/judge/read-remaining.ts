import type { Decimal, Unit } from '../contract/balance.ts';
import { addDecimal, negateDecimal } from '../decimal/decimal.ts';
import { resolvePointer } from '../json/json-pointer.ts';
import type { JsonValue } from '../json/json-value.ts';
import type { BalanceLocation } from '../provider/provider-definition.ts';
import { type AmountProblem, readAmount } from './read-amount.ts';
import { isCode } from './vendor-code.ts';

/** Does the reply carry the declared mark of an account without a limit? */
export function isUnlimited(document: JsonValue, { unlimited }: BalanceLocation): boolean {
  return unlimited !== undefined && isCode(resolvePointer(document, unlimited.at), unlimited.equals);
}

/** What is spendable: the amount, less what is spent of it, with the sign turned where the vendor turns it. */
export function readRemaining(
  document: JsonValue,
  location: BalanceLocation,
): { readonly amount: Decimal } | { readonly problem: AmountProblem } {
  const { remaining, minus, sign } = location;
  const found = readAmount(document, remaining, location);
  if ('problem' in found) return found;
  const spent = minus === undefined ? { amount: '0' } : readAmount(document, minus, location);
  if ('problem' in spent) return spent;
  const amount = minus === undefined ? found.amount : addDecimal(found.amount, negateDecimal(spent.amount));
  return { amount: sign === 'inverted' ? negateDecimal(amount) : amount };
}

/** The unit that is declared, or the currency that the reply names; undefined where it names none. */
export function readUnit(document: JsonValue, { unit }: BalanceLocation): Unit | undefined {
  if (typeof unit === 'string') return unit;
  const currency = resolvePointer(document, unit.at);
  return typeof currency === 'string' && /^[a-z]{3}$/i.test(currency) ? currency.toUpperCase() : undefined;
}
