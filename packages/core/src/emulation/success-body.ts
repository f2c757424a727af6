import { scaleDecimal } from '../decimal/decimal.ts';
import { choosePointer, resolvePointer, writePointer } from '../json/json-pointer.ts';
import type { JsonValue } from '../json/json-value.ts';
import { toJsonValue, writeJson } from '../json/write-json.ts';
import type { ProviderDefinition } from '../provider/provider-definition.ts';
import { sortItems } from '../response/choose-item.ts';
import { readAccount } from '../response/read-account.ts';
import { resolveOnly } from '../response/read-amount.ts';
import { withFormat } from '../response/read-others.ts';
import { readUnit } from '../response/read-remaining.ts';
import type { Decimal } from '../types/balance.ts';
import { otherPointer, withList, withOther } from './other-items.ts';
import { toWireAmount, writeRemaining } from './write-amount.ts';

/** Amounts that replace those of the documented example, in the unit of `Balance`. */
export interface EmulatedAmounts {
  /** `'7189.245'` of a vendor that counts cents goes out as `718924.5`. */
  readonly balance?: Decimal;
  /** Only of a vendor that reports a total. */
  readonly total?: Decimal;
  /** Further amounts by their id; of several with one id, the first. */
  readonly others?: Readonly<Record<string, Decimal>>;
}

/**
 * The body of a success: the documented example with the given amounts, or the smallest body that
 * holds a balance. Where the document gives no amount, an account that has one is emulated: nobody
 * means an empty one by saying nothing.
 *
 * @param otherwise the same example with other numbers where nothing gives them
 */
export function writeSuccessBody(
  definition: ProviderDefinition,
  example: unknown,
  { balance, total: wanted, others = {} }: EmulatedAmounts,
  otherwise: unknown = example,
): string {
  const { id, balance: location } = definition;
  const { remaining, total: totalAt } = location;
  let body = withList(location.from?.list, markSuccess(definition, toJsonValue(example ?? {})));
  if (balance !== undefined) body = withoutTwins(definition, body);
  const at = itemPointer(definition, body);
  const change = (pointer: string, write: (item: JsonValue) => JsonValue): void => {
    const item = resolvePointer(body, pointer) ?? new Map<string, JsonValue>();
    body = pointer === '' ? write(item) : writePointer(body, pointer, write(item));
  };
  change(at, (item) => withCurrency(definition, withKind(definition, item)));
  const item = resolvePointer(body, at) ?? null;
  const other = resolvePointer(toJsonValue(otherwise ?? {}), at) ?? null;
  const isInvented = (place: string | readonly string[]): boolean =>
    writeAt(item, place) !== writeAt(other, place);
  const lacksAmount = isInvented(remaining) || readAmountOf(definition, body) === undefined;
  const total =
    wanted ??
    (balance === undefined && lacksAmount && totalAt !== undefined && isInvented(totalAt)
      ? plausibleAmount(definition)
      : undefined);
  // A limit that is the total, too, is never changed without its use: what is left is what was asked for.
  const limit = location.minus && String(totalAt) === String(remaining) ? total : undefined;
  const left =
    balance ??
    (lacksAmount ? plausibleAmount(definition) : limit && readAmountOf(definition, body));
  if (left !== undefined) change(at, (given) => writeRemaining(id, location, given, left, limit));
  if (total !== undefined) {
    if (totalAt === undefined) throw new TypeError(`[${id}] reports no total`);
    change(at, (given) =>
      writePointer(given, choosePointer(given, totalAt), toWireAmount(id, location, total)),
    );
  }
  for (const [name, amount] of Object.entries(others)) {
    const declared = location.others?.find((each) => each.id === name);
    if (!declared) throw new TypeError(`[${id}] reports no other amount of this id`);
    body = withOther(definition, body, declared);
    change(otherPointer(definition, body, declared, at), (given) =>
      writeRemaining(id, withFormat(declared, location), given, amount),
    );
  }
  return writeJson(body);
}

/** The value at a pointer as JSON; the empty text where there is none. */
function writeAt(body: JsonValue, at: string | readonly string[]): string {
  const value = orUndefined(() => resolveOnly(body, at));
  return value === undefined ? '' : writeJson(value);
}

/** 100 of the unit, or where only more than one of it fits the wire's whole numbers, of those. */
const plausibleAmount = ({ balance: { scale = 0 } }: ProviderDefinition): Decimal =>
  scaleDecimal('100' as Decimal, Math.max(scale, 0));

/** Sets the value that only a success carries, where the body has a place for it. */
function markSuccess({ sentinel }: ProviderDefinition, body: JsonValue): JsonValue {
  return sentinel && resolvePointer(body, sentinel.at) !== undefined
    ? writePointer(body, sentinel.at, toJsonValue(sentinel.equals))
    : body;
}

/** Leaves out the items that add up with the headline's: what is asked for is their sum. */
function withoutTwins({ balance }: ProviderDefinition, body: JsonValue): JsonValue {
  const twins = orUndefined(() => sortItems(body, balance)[0]?.slice(1)) ?? [];
  const items = resolvePointer(body, balance.from?.list ?? '');
  return balance.from && Array.isArray(items)
    ? writePointer(
        body,
        balance.from.list,
        items.filter((item) => !twins.includes(item)),
      )
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

/** Where the headline's item is: the body itself, or the chosen item of its list, else its first one. */
function itemPointer({ balance }: ProviderDefinition, body: JsonValue): string {
  if (!balance.from) return '';
  const { list } = balance.from;
  const items = resolvePointer(body, list);
  const chosen = orUndefined(() => sortItems(body, balance)[0]?.[0]);
  const index = Array.isArray(items) && chosen !== undefined ? items.indexOf(chosen) : 0;
  return `${list}/${index}`;
}

/** Adds the value by which the item is chosen, where the example has no such item. */
function withKind({ balance: { from } }: ProviderDefinition, item: JsonValue): JsonValue {
  const kind = from && orUndefined(() => resolvePointer(item, from.by));
  return from && (kind ?? null) === null
    ? writePointer(item, from.by, toJsonValue(from.first[0]))
    : item;
}

/** Adds a currency where the vendor names one and the example does not. */
function withCurrency({ balance: { unit } }: ProviderDefinition, item: JsonValue): JsonValue {
  return typeof unit === 'string' || orUndefined(() => readUnit(item, unit)) !== undefined
    ? item
    : writePointer(item, unit.at, 'USD');
}

/** The spendable amount of the example, where it has one. */
function readAmountOf(definition: ProviderDefinition, body: JsonValue): Decimal | undefined {
  return orUndefined(() => readAccount(definition, body)?.balance.remaining);
}
