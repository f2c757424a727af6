import {
  addDecimal,
  multiplyDecimal,
  negateDecimal,
  parseDecimal,
  scaleDecimal,
} from '../decimal/decimal.ts';
import { choosePointer, writePointer } from '../json/json-pointer.ts';
import { JsonNumber, type JsonValue } from '../json/json-value.ts';
import { toJsonValue } from '../json/write-json.ts';
import type { AmountMark } from '../provider/amount-location.ts';
import { type AmountFormat, readAmount, resolveOnly } from '../response/read-amount.ts';
import { isMarked, type UnitlessLocation } from '../response/read-remaining.ts';
import type { Decimal } from '../types/balance.ts';

/** An amount as the vendor counts it, before it is a number or text. */
function toWireDecimal(
  id: string,
  { scale = 0, divisor = 1, integer }: AmountFormat,
  amount: Decimal,
): Decimal {
  const decimal = parseDecimal(amount);
  if (decimal === undefined)
    throw new TypeError(`[${id}] cannot report this amount: give a decimal such as '12.5'`);
  const onTheWire = multiplyDecimal(scaleDecimal(decimal, -scale), divisor);
  if (integer && onTheWire.includes('.')) throw new TypeError(`[${id}] reports whole numbers only`);
  return onTheWire;
}

const toWireValue = ({ amountsAsText }: AmountFormat, onTheWire: Decimal): JsonValue =>
  amountsAsText === true ? onTheWire : new JsonNumber(onTheWire);

/** An amount as the vendor writes it: scaled back digit by digit, as a number or as text. */
export function toWireAmount(id: string, format: AmountFormat, amount: Decimal): JsonValue {
  return toWireValue(format, toWireDecimal(id, format, amount));
}

/** A value that does not have the meaning of the mark. */
function otherThan({ equals }: AmountMark): JsonValue {
  if (typeof equals === 'boolean') return !equals;
  return equals === null ? '' : null;
}

/** The amount spent in the example, as on the wire; 0 where it has none. */
function readSpent(location: UnitlessLocation, item: JsonValue): Decimal {
  try {
    const { integer = false, amountsAsText = false } = location;
    return readAmount(resolveOnly(item, location.minus ?? []) ?? null, { integer, amountsAsText });
  } catch {
    return '0';
  }
}

/**
 * The item (or body) of an account with this amount, or without a limit.
 * @param limit what `remaining` is to be where it is a limit, less its use; by default the use stays as it is
 */
export function writeRemaining(
  id: string,
  location: UnitlessLocation,
  example: JsonValue,
  amount: Decimal,
  limit?: Decimal,
): JsonValue {
  const { remaining, plus, minus, sign, unlimited, none } = location;
  if (amount === 'Infinity' && unlimited)
    return writePointer(example, unlimited.at, toJsonValue(unlimited.equals));
  let item = example;
  for (const mark of [unlimited, none])
    if (mark && isMarked(item, mark)) item = writePointer(item, mark.at, otherThan(mark));
  const left = toWireDecimal(id, location, amount);
  const spent =
    limit === undefined
      ? readSpent(location, item)
      : addDecimal(toWireDecimal(id, location, limit), negateDecimal(left));
  const onTheWire = sign === 'inverted' ? negateDecimal(left) : left;
  const write = (pointers: string | readonly string[], value: Decimal) =>
    writePointer(item, choosePointer(item, pointers), toWireValue(location, value));
  if (minus !== undefined) item = write(minus, spent);
  if (plus !== undefined) item = write(plus, '0');
  return write(remaining, addDecimal(onTheWire, spent));
}
