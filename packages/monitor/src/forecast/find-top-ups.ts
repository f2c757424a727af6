import type { Decimal } from '@fuelgauge/core';
import { differ, isUnlimited, subtract } from './amount.ts';
import { rateOf } from './burn-rate.ts';
import { type BurnHistory, createBurnHistory } from './daily-burn.ts';
import { dropStale } from './drop-stale.ts';
import type { ForecastReading } from './forecast-reading.ts';
import { isAcrossExpiry, isAcrossReset, isToldTopUp, type Stretch } from './stretch.ts';
import { stretchesOfItems } from './stretches-of.ts';

/** Money that came in. */
export interface TopUp {
  /** The vendor's own time where it gives one, else when the rise was first read. */
  readonly at: string;
  /** By how much the balance rose: what was burned between the two readings is not in it. */
  readonly added: Decimal;
}

/** Refunds and rounding are smaller than this part of a day's burn. */
const SMALLEST_DAYS = 0.5;

/** The burn of the first so many stretches. */
type BurnUntil = (count: number) => BurnHistory;

/** Larger than half a day's burn, as it was until then, and still there at the next reading. */
function isLasting(stretches: readonly Stretch[], index: number, burnUntil: BurnUntil): boolean {
  const [before, risen, next] = [stretches[index - 1], stretches[index], stretches[index + 1]];
  if (before === undefined || risen === undefined) return false;
  const smallest = SMALLEST_DAYS * (rateOf(burnUntil(index))?.perDay ?? 0);
  const isLarge = ({ remaining }: Stretch) =>
    isUnlimited(remaining) || differ(remaining, before.remaining) > smallest;
  return isLarge(risen) && (risen.isConfirmed || (next !== undefined && isLarge(next)));
}

/** What came in between a stretch and the one before. */
function topUpAt(
  stretches: readonly Stretch[],
  index: number,
  burnUntil: BurnUntil,
): TopUp | undefined {
  const [before, risen] = [stretches[index - 1], stretches[index]];
  if (before === undefined || risen === undefined) return undefined;
  if (isUnlimited(before.remaining) || isUnlimited(risen.remaining)) return undefined;
  if (differ(risen.remaining, before.remaining) <= 0) return undefined;
  const isTold = isToldTopUp(before, risen);
  const isRenewed = isAcrossReset(before, risen) || isAcrossExpiry(before, risen);
  if (!isTold && (isRenewed || !isLasting(stretches, index, burnUntil))) return undefined;
  const told = risen.toppedUpAt ?? 0;
  const at = isTold && told > before.to && told <= risen.from ? told : risen.from;
  return { at: new Date(at).toISOString(), added: subtract(risen.remaining, before.remaining) };
}

/**
 * Confirmed top-ups, oldest first: a rise that is larger than half a day's burn and still there at the
 * next reading, or one that the vendor dates itself. The newest rise of all is none yet, unless it was
 * read twice. A restored allowance is none, nor what stands in the place of a grant that expired.
 * @throws TypeError where a time or an amount is not one
 */
export function findTopUps(points: readonly ForecastReading[]): readonly TopUp[] {
  const all = stretchesOfItems(points).flatMap((ofItem) => {
    const stretches = dropStale(ofItem);
    const burnUntil = createBurnHistory(stretches);
    return stretches.flatMap((_, index) => topUpAt(stretches, index, burnUntil) ?? []);
  });
  return all.sort((left, right) => Date.parse(left.at) - Date.parse(right.at));
}
