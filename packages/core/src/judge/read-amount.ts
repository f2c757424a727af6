import type { Decimal } from '../contract/balance.ts';
import { parseDecimal, scaleDecimal } from '../decimal/decimal.ts';
import { resolvePointer } from '../json/json-pointer.ts';
import { JsonNumber, type JsonValue } from '../json/json-value.ts';
import type { BalanceLocation } from '../provider/provider-definition.ts';

/** Why there is no amount. */
export type AmountProblem = 'absent' | 'ambiguous' | 'balance_not_a_number' | 'not_an_integer';

/** The one value that a pointer, or one of its alternatives, leads to. */
export function resolveOnly(
  document: JsonValue,
  pointers: string | readonly string[],
): { readonly value: JsonValue } | { readonly problem: 'absent' | 'ambiguous' } {
  const [value, ...others] = [pointers]
    .flat()
    .map((pointer) => resolvePointer(document, pointer))
    .filter((found) => found !== undefined);
  if (value === undefined) return { problem: 'absent' };
  return others.length > 0 ? { problem: 'ambiguous' } : { value };
}

/** An amount as the vendor promised it: its own type, whole where whole was promised, scaled to the unit. */
export function readAmount(
  document: JsonValue,
  pointers: string | readonly string[],
  { scale = 0, integer = false, amountsAsText = false }: BalanceLocation,
): { readonly amount: Decimal } | { readonly problem: AmountProblem; readonly isNull?: boolean } {
  const found = resolveOnly(document, pointers);
  if ('problem' in found) return found;
  const { value } = found;
  const isText = typeof value === 'string' && amountsAsText !== false;
  const text = isText ? value : value instanceof JsonNumber && amountsAsText !== true && value.text;
  const decimal = typeof text === 'string' ? parseDecimal(text) : undefined;
  if (decimal === undefined) return { problem: 'balance_not_a_number', isNull: value === null };
  if (integer && decimal.includes('.')) return { problem: 'not_an_integer' };
  return { amount: scaleDecimal(decimal, scale) };
}
