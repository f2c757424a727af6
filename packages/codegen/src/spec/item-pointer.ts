import type { BalanceMeaning } from './vocabulary/balance.ts';

/** Of a list the first item stands for all. */
const FIRST = '/0';

/**
 * Where the pointers of an amount begin: in the item of its list, if it has one.
 * @param at where the amount, or a member of it, stands in the meaning
 */
export function itemPointer({ from, others = [] }: BalanceMeaning, at: string): string {
  const [, index] = /^\/balance\/others\/(\d+)/.exec(at) ?? [];
  const list = (index === undefined ? undefined : others[Number(index)]?.each) ?? from?.list;
  return list === undefined ? '' : list + FIRST;
}
