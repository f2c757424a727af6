import { divideDecimal, parseDecimal, scaleDecimal } from '../decimal/decimal.ts';
import { invalidDefinition, invalidResponse } from '../errors/failure.ts';
import { resolvePointer } from '../json/json-pointer.ts';
import { JsonNumber, type JsonValue } from '../json/json-value.ts';
import type { AmountLocation } from '../provider/amount-location.ts';
import type { Decimal } from '../types/balance.ts';

/** 10⁻¹⁸ covers every unit we know. */
const MAX_SCALE = 18;

/** How an amount is written: what is left of its location when the pointers are followed. */
export type AmountFormat = Pick<AmountLocation, 'scale' | 'divisor' | 'integer' | 'amountsAsText'>;

/**
 * The one value that a pointer, or one of its alternatives, resolves to.
 * @returns undefined where none resolves
 * @throws Failure `ambiguous`
 */
export function resolveOnly(
  document: JsonValue,
  pointers: string | readonly string[],
): JsonValue | undefined {
  if (typeof pointers === 'string') return resolvePointer(document, pointers);
  const [value, ...others] = pointers
    .map((pointer) => resolvePointer(document, pointer))
    .filter((found) => found !== undefined);
  if (others.length > 0) throw invalidResponse('ambiguous');
  return value;
}

/**
 * Reads an amount of the declared type, whole where whole numbers are declared, scaled to the unit.
 * @throws Failure `balance_not_a_number` or `not_an_integer`
 */
export function readAmount(
  value: JsonValue,
  { scale = 0, divisor = 1, integer = false, amountsAsText = false }: AmountFormat,
): Decimal {
  const isText = typeof value === 'string' && amountsAsText !== false;
  const text = isText ? value : value instanceof JsonNumber && amountsAsText !== true && value.text;
  const decimal = typeof text === 'string' ? parseDecimal(text) : undefined;
  if (decimal === undefined) throw invalidResponse('balance_not_a_number');
  if (!Number.isInteger(scale) || Math.abs(scale) > MAX_SCALE) throw invalidDefinition('scale');
  if (integer && decimal.includes('.')) throw invalidResponse('not_an_integer');
  const counted = divisor === 1 ? decimal : divideDecimal(decimal, divisor);
  if (counted === undefined) throw invalidDefinition('divisor');
  return scaleDecimal(counted, scale);
}
