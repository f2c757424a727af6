import type { DaysLeft, Quantile } from './days-left.ts';
import type { LostPart } from './stretch.ts';

const DAY_MS = 86_400_000;
/** Rounding of binary numbers is no money. */
const NOTHING = 1e-9;

/** When a balance is gone of which parts are lost on the way. */
interface Lasting {
  readonly days: number;
  /** When money is lost first that was not used before; absent where all is used in time. */
  readonly lostAt?: number;
}

/** What is lost first is used first, as vendors do and as it lasts longest. */
function lastsFor(
  balance: number,
  perDay: number,
  parts: readonly LostPart[],
  from: number,
): Lasting {
  let [left, day] = [balance, 0];
  let lostAt: number | undefined;
  const end = (days: number): Lasting => ({ days, ...(lostAt !== undefined && { lostAt }) });
  for (const { at, amount } of parts) {
    const until = Math.max(day, (at - from) / DAY_MS);
    const used = Math.min(amount, perDay * (until - day));
    if (used >= left) return end(day + left / perDay);
    left -= used;
    day += used / perDay;
    if (amount - used <= balance * NOTHING) continue;
    // What is used is more than rounding of what was to last: the rest of it is gone at its date.
    lostAt ??= at;
    left -= amount - used;
    day = until;
    if (left <= balance * NOTHING) return end(day);
  }
  return end(day + left / perDay);
}

/**
 * The days left where it is known how much of the balance is lost when: beyond a date its part does not count, as far as
 * it was not used before.
 * @param from - the time from which the days are counted
 */
export function withLosses(
  { days }: DaysLeft,
  balance: number,
  parts: readonly LostPart[],
  from: number,
): { readonly days: DaysLeft['days']; readonly lostAt?: number } {
  const at = (quantile: Quantile): Lasting =>
    balance > 0 ? lastsFor(balance, balance / days[quantile], parts, from) : { days: 0 };
  const { lostAt, days: p50 } = at('p50');
  return {
    days: { p10: at('p10').days, p25: at('p25').days, p50, p90: at('p90').days },
    ...(lostAt !== undefined && { lostAt }),
  };
}
