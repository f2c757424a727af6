import { parseDecimal, scaleDecimal } from '../decimal/decimal.ts';
import { invalidDefinition, invalidResponse } from '../errors/failure.ts';
import { resolvePointer } from '../json/json-pointer.ts';
import { JsonNumber, type JsonValue } from '../json/json-value.ts';
import type { BalanceLocation } from '../provider/provider-definition.ts';
import type { Decimal } from '../types/balance.ts';

/** A nano-unit of a nano-unit: nobody counts in less. */
const MAX_SCALE = 18;

/**
 * The one value that a pointer, or one of its alternatives, leads to.
 * @returns undefined where there is none
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
 * An amount as the vendor promised it: its own type, whole where whole was promised, scaled to the unit.
 * @throws Failure `balance_not_a_number` or `not_an_integer`
 */
export function readAmount(
  value: JsonValue,
  { scale = 0, integer = false, amountsAsText = false }: BalanceLocation,
): Decimal {
  const isText = typeof value === 'string' && amountsAsText !== false;
  const text = isText ? value : value instanceof JsonNumber && amountsAsText !== true && value.text;
  const decimal = typeof text === 'string' ? parseDecimal(text) : undefined;
  if (decimal === undefined) throw invalidResponse('balance_not_a_number');
  if (!Number.isInteger(scale) || Math.abs(scale) > MAX_SCALE) throw invalidDefinition('scale');
  if (integer && decimal.includes('.')) throw invalidResponse('not_an_integer');
  return scaleDecimal(decimal, scale);
}
