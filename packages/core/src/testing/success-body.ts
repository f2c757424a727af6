import type { Decimal } from '../contract/balance.ts';
import { parseDecimal, scaleDecimal } from '../decimal/decimal.ts';
import { resolvePointer } from '../json/json-pointer.ts';
import { JsonNumber, type JsonValue } from '../json/json-value.ts';
import { toJsonValue, writeJson } from '../json/write-json.ts';
import type { ProviderDefinition } from '../provider/provider-definition.ts';
import { choosePointer, writePointer } from './write-pointer.ts';

/** Amounts that replace those of the documented example, in the unit of the contract. */
export interface EmulatedAmounts {
  /** `'7189.245'` of a vendor that counts cents goes out as `718924.5`. */
  readonly balance?: Decimal;
  /** Only of a vendor that reports a total. */
  readonly total?: Decimal;
}

/**
 * The body of a success: the documented example, with the amounts asked for.
 * Where the document describes none, it is the smallest body that holds a balance.
 */
export function writeSuccessBody(
  definition: ProviderDefinition,
  example: unknown,
  { balance, total }: EmulatedAmounts,
): string {
  const { remaining, total: totalAt } = definition.balance;
  let body = markSuccess(definition, toJsonValue(example ?? {}));
  const remainingAt = choosePointer(body, remaining);
  if (balance !== undefined || resolvePointer(body, remainingAt) === undefined) {
    body = writePointer(body, remainingAt, toWireAmount(definition, balance ?? '0'));
  }
  if (total === undefined) return writeJson(body);
  if (totalAt === undefined) throw new TypeError(`[${definition.id}] reports no total`);
  return writeJson(writePointer(body, choosePointer(body, totalAt), toWireAmount(definition, total)));
}

/** The mark that only a success carries, where the body has a place for it. */
function markSuccess({ sentinel }: ProviderDefinition, body: JsonValue): JsonValue {
  return sentinel && resolvePointer(body, sentinel.at) !== undefined
    ? writePointer(body, sentinel.at, toJsonValue(sentinel.equals))
    : body;
}

/** An amount as the vendor writes it: scaled back digit by digit, as a number or as text. */
function toWireAmount({ id, balance: { scale = 0, integer, amountsAsText } }: ProviderDefinition, amount: Decimal) {
  const decimal = parseDecimal(amount);
  if (decimal === undefined) throw new TypeError(`[${id}] cannot report this amount: give a decimal such as '12.5'`);
  const onTheWire = scaleDecimal(decimal, -scale);
  if (integer && onTheWire.includes('.')) throw new TypeError(`[${id}] reports whole numbers only`);
  return amountsAsText ? onTheWire : new JsonNumber(onTheWire);
}
