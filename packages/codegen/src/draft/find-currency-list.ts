import type { Json } from '../json/json.ts';
import { resolvePointer } from '../json/pointer.ts';
import type { Field } from '../openapi/list-fields.ts';
import { findCurrency } from './find-currency.ts';

/** A list with an amount for each currency. */
export interface CurrencyList {
  /** JSON Pointer to the list; empty where the response is the list. */
  readonly list: string;
  /** JSON Pointer, within an item, to its currency. */
  readonly by: string;
  /** The currencies that the examples have, in their order. */
  readonly codes: readonly string[];
  /** The members of an item. */
  readonly fields: readonly Field[];
  /** The same place as seen from the item that it stands in. */
  readonly within: (pointer: string) => string;
}

/** How the schema's members name an item of a list. */
const ITEM = '/0/';

/** The list that an amount stands in, where each item names the currency of its amount. */
export function findCurrencyList(
  best: Field,
  all: readonly Field[],
  examples: readonly Json[],
): CurrencyList | undefined {
  const [list, ...rest] = best.pointer.split(ITEM);
  // Lists in lists have no single place to choose from.
  if (!best.isInList || list === undefined || rest.length !== 1) return undefined;
  const item = `${list}${ITEM}`;
  const fields = all.filter(({ pointer }) => pointer.startsWith(item));
  const currency = findCurrency(best, fields, examples);
  if (!currency) return undefined;
  const within = (pointer: string): string =>
    pointer.startsWith(item) ? pointer.slice(item.length - 1) : pointer;
  const by = within(currency.pointer);
  return { list, by, codes: listCodes(list, by, examples), fields, within };
}

function listCodes(list: string, by: string, examples: readonly Json[]): readonly string[] {
  const items = examples.flatMap((example) => {
    const found = resolvePointer(example, list);
    return Array.isArray(found) ? found : [];
  });
  const codes = items.map((item) => resolvePointer(item, by));
  return [...new Set(codes.filter((code) => typeof code === 'string'))];
}
