import type { AccountName } from '../../model/account-state.ts';

/** An account as a key: no label can be taken for another. */
export const nameOf = ({ provider, account }: AccountName): string =>
  JSON.stringify([provider, account]);

/** Each key once, with the last item of it. */
export const distinct = <Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): readonly Item[] => [...new Map(items.map((item) => [keyOf(item), item])).values()];
