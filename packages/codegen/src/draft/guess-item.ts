import type { Json, JsonObject } from '../json/json.ts';
import type { CurrencyList } from './find-currency-list.ts';
import type { TakeGuess } from './guess-amount.ts';

/** The item that an amount is read from: by its currency, never by where it stands. */
export function guessItem(
  { list, by, codes }: CurrencyList,
  guess: TakeGuess,
): { readonly from: JsonObject } {
  const because = 'the amount stands in a list, which may come in any order';
  const shown = codes.length > 0 ? codes.join(', ') : 'none';
  const from = {
    list: guess('/balance/from/list', list, because),
    by: guess('/balance/from/by', by, `${because}; this names the currency of an item`),
    first: codes.length > 0 ? [...codes] : null,
  };
  guess<Json>(
    '/balance/from/first',
    null,
    `which currency counts where there are several, the most wanted first: [USD, EUR]; the examples have ${shown}`,
  );
  return { from };
}

/** The same amount, with its places as they are seen from the item. */
export function moveIntoItem<Value extends Json>(value: Value, { within }: CurrencyList): Value {
  const move = (inner: Json): Json => {
    if (typeof inner === 'string') return within(inner);
    if (Array.isArray(inner)) return inner.map(move);
    if (typeof inner !== 'object' || inner === null) return inner;
    return Object.fromEntries(Object.entries(inner).map(([name, member]) => [name, move(member)]));
  };
  return move(value) as Value;
}
