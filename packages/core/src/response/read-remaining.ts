import { addDecimal, negateDecimal } from '../decimal/decimal.ts';
import { invalidResponse } from '../errors/failure.ts';
import { resolvePointer } from '../json/json-pointer.ts';
import type { JsonValue } from '../json/json-value.ts';
import type { AmountLocation, AmountMark, CurrencyInReply } from '../provider/amount-location.ts';
import type { Decimal, Unit } from '../types/balance.ts';
import { isCode } from './error-rules.ts';
import { readAmount, resolveOnly } from './read-amount.ts';

/** Where an amount is and how it is written, whatever it counts. */
export type UnitlessLocation = Omit<AmountLocation, 'unit'>;

/** Whether the response carries a declared mark. */
export function isMarked(document: JsonValue, mark: AmountMark | undefined): boolean {
  return mark !== undefined && isCode(resolvePointer(document, mark.at), mark.equals);
}

/** What an amount is made of; all but the last is added. */
const PARTS = ['remaining', 'plus', 'minus'] as const;

/**
 * The spendable amount: its parts added, less what is already spent, and negated where the vendor
 * inverts the sign.
 * @returns undefined where the response has no such member
 * @throws Failure where the member is not an amount
 */
export function readRemaining(
  document: JsonValue,
  location: UnitlessLocation,
): Decimal | undefined {
  if (isMarked(document, location.unlimited)) return 'Infinity';
  let sum: Decimal | undefined;
  for (const part of PARTS) {
    const pointers = location[part];
    if (pointers === undefined) continue;
    const value = resolveOnly(document, pointers);
    if (value === undefined) return undefined;
    const amount = readAmount(value, location);
    if (sum === undefined) sum = amount;
    else sum = addDecimal(sum, part === 'minus' ? negateDecimal(amount) : amount);
  }
  return sum !== undefined && location.sign === 'inverted' ? negateDecimal(sum) : sum;
}

/**
 * The declared unit, or the one that the response names: by a declared word, else as a currency.
 * @throws Failure `not_a_currency`
 */
export function readUnit(document: JsonValue, unit: Unit | CurrencyInReply): Unit {
  if (typeof unit === 'string') return unit;
  const { at, words = {} } = unit;
  const name = resolvePointer(document, at);
  if (typeof name !== 'string') throw invalidResponse('not_a_currency');
  const meant = Object.hasOwn(words, name) ? words[name] : undefined;
  if (meant !== undefined) return meant;
  if (!/^[a-z]{3}$/i.test(name)) throw invalidResponse('not_a_currency');
  return name.toUpperCase();
}
