import { itemPointer } from './item-pointer.ts';
import type { BalanceMeaning, OtherMeaning } from './vocabulary/balance.ts';

/** One amount of a meaning: the headline, or one beside it. */
export interface MeantAmount {
  readonly amount: OtherMeaning | BalanceMeaning;
  /** Where it stands in the meaning. */
  readonly at: string;
  /** What its pointers begin with in the response. */
  readonly base: string;
}

/** The amounts of a meaning, the headline first. */
export function listAmounts(balance: BalanceMeaning): readonly MeantAmount[] {
  const headline = { amount: balance, at: '/balance', base: itemPointer(balance, '/balance') };
  const others = (balance.others ?? []).map((amount, index) => {
    const at = `/balance/others/${index}`;
    return { amount, at, base: itemPointer(balance, at) };
  });
  return [headline, ...others];
}
