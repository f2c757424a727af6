import { addDecimal, negateDecimal, parseDecimal, scaleDecimal } from '../decimal/decimal.ts';
import { choosePointer, resolvePointer, writePointer } from '../json/json-pointer.ts';
import { JsonNumber, type JsonValue } from '../json/json-value.ts';
import { toJsonValue, writeJson } from '../json/write-json.ts';
import type { ProviderDefinition, UnlimitedMark } from '../provider/provider-definition.ts';
import { readAmount, resolveOnly } from '../response/read-amount.ts';
import { isUnlimited, readRemaining, readUnit } from '../response/read-remaining.ts';
import type { Decimal } from '../types/balance.ts';

/** Amounts that replace those of the documented example, in the unit of `Balance`. */
export interface EmulatedAmounts {
  /** `'7189.245'` of a vendor that counts cents goes out as `718924.5`. */
  readonly balance?: Decimal;
  /** Only of a vendor that reports a total. */
  readonly total?: Decimal;
}

/**
 * The body of a success: the documented example with the given amounts, or the smallest body that
 * holds a balance.
 */
export function writeSuccessBody(
  definition: ProviderDefinition,
  example: unknown,
  { balance, total }: EmulatedAmounts,
): string {
  const { total: totalAt } = definition.balance;
  let body = writeCurrency(definition, markSuccess(definition, toJsonValue(example ?? {})));
  if (balance !== undefined || !hasAmount(definition, body))
    body = writeRemaining(definition, body, balance ?? '0');
  if (total === undefined) return writeJson(body);
  if (totalAt === undefined) throw new TypeError(`[${definition.id}] reports no total`);
  return writeJson(
    writePointer(body, choosePointer(body, totalAt), toWireAmount(definition, total)),
  );
}

/** Sets the value that only a success carries, where the body has a place for it. */
function markSuccess({ sentinel }: ProviderDefinition, body: JsonValue): JsonValue {
  return sentinel && resolvePointer(body, sentinel.at) !== undefined
    ? writePointer(body, sentinel.at, toJsonValue(sentinel.equals))
    : body;
}

/** The value that was read; undefined where it cannot be read. */
function orUndefined<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** Adds a currency where the vendor names one and the example does not. */
function writeCurrency({ balance }: ProviderDefinition, body: JsonValue): JsonValue {
  const { unit } = balance;
  return typeof unit === 'string' || orUndefined(() => readUnit(body, balance)) !== undefined
    ? body
    : writePointer(body, unit.at, 'USD');
}

/** Whether the example has a spendable amount. */
function hasAmount({ balance }: ProviderDefinition, body: JsonValue): boolean {
  return (
    isUnlimited(body, balance) || orUndefined(() => readRemaining(body, balance)) !== undefined
  );
}

/** The body of an account with this balance, or without a limit. */
function writeRemaining(
  definition: ProviderDefinition,
  example: JsonValue,
  balance: Decimal,
): JsonValue {
  const { remaining, minus, sign, unlimited } = definition.balance;
  if (balance === 'Infinity' && unlimited)
    return writePointer(example, unlimited.at, toJsonValue(unlimited.equals));
  let body = example;
  if (unlimited && isUnlimited(body, definition.balance))
    body = writePointer(body, unlimited.at, otherThan(unlimited));
  const [amount, spent] = [toWireDecimal(definition, balance), readSpent(definition, body)];
  const onTheWire = sign === 'inverted' ? negateDecimal(amount) : amount;
  if (minus !== undefined)
    body = writePointer(body, choosePointer(body, minus), toWireValue(definition, spent));
  const minuend = toWireValue(definition, addDecimal(onTheWire, spent));
  return writePointer(body, choosePointer(body, remaining), minuend);
}

/** A value that does not mean unlimited. */
function otherThan({ equals }: UnlimitedMark): JsonValue {
  if (typeof equals === 'boolean') return !equals;
  return equals === null ? '' : null;
}

/** The amount spent in the example, as on the wire; 0 where it has none. */
function readSpent({ balance }: ProviderDefinition, body: JsonValue): Decimal {
  return (
    orUndefined(() =>
      readAmount(resolveOnly(body, balance.minus ?? []) ?? null, { ...balance, scale: 0 }),
    ) ?? '0'
  );
}

/** An amount as the vendor writes it: scaled back digit by digit, as a number or as text. */
function toWireAmount(definition: ProviderDefinition, amount: Decimal): JsonValue {
  return toWireValue(definition, toWireDecimal(definition, amount));
}

function toWireDecimal(
  { id, balance: { scale = 0, integer } }: ProviderDefinition,
  amount: Decimal,
): Decimal {
  const decimal = parseDecimal(amount);
  if (decimal === undefined)
    throw new TypeError(`[${id}] cannot report this amount: give a decimal such as '12.5'`);
  const onTheWire = scaleDecimal(decimal, -scale);
  if (integer && onTheWire.includes('.')) throw new TypeError(`[${id}] reports whole numbers only`);
  return onTheWire;
}

const toWireValue = ({ balance }: ProviderDefinition, onTheWire: Decimal): JsonValue =>
  balance.amountsAsText === true ? onTheWire : new JsonNumber(onTheWire);
