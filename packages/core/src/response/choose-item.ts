import { invalidResponse } from '../errors/failure.ts';
import { resolvePointer } from '../json/json-pointer.ts';
import type { JsonValue } from '../json/json-value.ts';
import type { BalanceLocation } from '../provider/balance-location.ts';
import { isCode } from './error-rules.ts';
import { isMarked } from './read-remaining.ts';

/** The items of a list by their kinds, the most wanted kind first; several of a kind add up. */
export type ItemsByKind = readonly (readonly [JsonValue, ...JsonValue[]])[];

/**
 * Sorts the items of the declared list as the declaration does, whatever their order in the
 * response. Items of a kind that is not wanted are left out, unless the kind is a currency: money
 * is never overlooked. An item that is declared not to be held counts only where nothing else is.
 * @throws Failure `balance_not_a_number` where there is no such list, `no_amount` where no item is
 * wanted, `ambiguous` where two are of one kind, `not_a_currency` for an undeclared one
 */
export function sortItems(
  document: JsonValue,
  { from, unit, none }: Pick<BalanceLocation, 'from' | 'unit' | 'none'>,
): ItemsByKind {
  if (!from) return [[document]];
  const list = resolvePointer(document, from.list);
  if (!Array.isArray(list)) throw invalidResponse('balance_not_a_number');
  const left = new Set<JsonValue>(list);
  const sorted: JsonValue[][] = [];
  const notHeld: JsonValue[][] = [];
  for (const wanted of from.first) {
    const found = [...left].filter((each) => isCode(resolvePointer(each, from.by), wanted));
    if (found.length > 1 && !from.sum) throw invalidResponse('ambiguous');
    const held: JsonValue[] = [];
    for (const each of found) {
      left.delete(each);
      if (isMarked(each, none)) notHeld.push([each]);
      else held.push(each);
    }
    if (held.length > 0) sorted.push(held);
  }
  if (left.size > 0 && typeof unit === 'object' && unit.at === from.by)
    throw invalidResponse('not_a_currency');
  sorted.push(...notHeld);
  if (sorted.length === 0) throw invalidResponse('no_amount');
  return sorted as unknown as ItemsByKind;
}
