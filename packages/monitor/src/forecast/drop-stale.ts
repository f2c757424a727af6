import { compare, differ, isUnlimited } from './amount.ts';
import { isAcrossReset, isToldTopUp, type Stretch } from './stretch.ts';
import { joinEqual } from './stretches-of.ts';

const HOUR_MS = 3_600_000;
/** An answer that is older than it says shows what was there in this time before it, read or not … */
const OLDEST_MS = 12 * HOUR_MS;
/** … or the very amount that was read in this time before it. */
const OLDEST_EQUAL_MS = 48 * HOUR_MS;
/** Old answers that are read several times in a row end within this time; a single one, whenever the next is read. */
const LASTING_MS = 6 * HOUR_MS;

/** What was read in a time before a stretch, old answers included: they come again. */
function listBefore(all: readonly Stretch[], index: number, timeMs: number): readonly Stretch[] {
  const since = (all[index]?.from ?? 0) - timeMs;
  let first = index;
  while (first > 0 && (all[first - 1]?.to ?? since) >= since) first -= 1;
  return all.slice(first, index);
}

/** Whether the amount of a stretch was read before it. */
const wasRead = (all: readonly Stretch[], index: number, { remaining }: Stretch): boolean =>
  listBefore(all, index, OLDEST_EQUAL_MS).some((each) => compare(each.remaining, remaining) === 0);

/** Whether an amount above the one before may be an old answer: shortly before there was as much. */
const mayBeOld = (all: readonly Stretch[], index: number, { remaining }: Stretch): boolean =>
  listBefore(all, index, OLDEST_MS).some((each) => compare(each.remaining, remaining) >= 0);

/** An old answer gives way to a new one at once: at least so much of a rise. What goes step by step is used up. */
const AT_ONCE = 0.5;

/**
 * Where a rise that begins here ends again: the index of the first stretch that has no more than there
 * was before. Undefined where it stays, or shows more than was there shortly before: that is a top-up.
 */
function findReturn(
  all: readonly Stretch[],
  index: number,
  before: Stretch | undefined,
): number | undefined {
  const first = all[index];
  if (before === undefined || first === undefined || isUnlimited(first.remaining)) return undefined;
  if (compare(first.remaining, before.remaining) <= 0) return undefined;
  let previous = before;
  let most = 0;
  for (let next = index; next < all.length; next += 1) {
    const stretch = all[next] as Stretch;
    if (isAcrossReset(previous, stretch) || isToldTopUp(previous, stretch)) return undefined;
    if (compare(stretch.remaining, before.remaining) <= 0)
      return differ(previous.remaining, stretch.remaining) >= most * AT_ONCE ? next : undefined;
    most = Math.max(most, differ(stretch.remaining, before.remaining));
    const isSingle = next === index && !first.isConfirmed;
    if (!isSingle && stretch.to - first.from > LASTING_MS) return undefined;
    if (!mayBeOld(all, index, stretch) && !wasRead(all, index, stretch)) return undefined;
    previous = stretch;
  }
  return undefined;
}

/** Whether an amount of before a rise comes back for one reading, and the rise is there again after it. */
function isOldDip(all: readonly Stretch[], index: number, before: Stretch | undefined): boolean {
  const [dip, after] = [all[index], all[index + 1]];
  if (before === undefined || dip === undefined || after === undefined || dip.isConfirmed)
    return false;
  return (
    compare(dip.remaining, before.remaining) < 0 &&
    compare(after.remaining, dip.remaining) > 0 &&
    compare(after.remaining, before.remaining) <= 0 &&
    !isAcrossReset(before, dip) &&
    !isAcrossReset(dip, after) &&
    !isToldTopUp(dip, after) &&
    wasRead(all, index, dip)
  );
}

/**
 * Without answers that are older than they say, as several accounts of a pool or a vendor's replicas give
 * them: an amount that was there before comes back and is gone at the next reading. Left in, each would
 * be a top-up, and its end burn.
 */
export function dropStale(stretches: readonly Stretch[]): Stretch[] {
  const kept: Stretch[] = [];
  for (let index = 0; index < stretches.length; index += 1) {
    const back = findReturn(stretches, index, kept.at(-1));
    if (back !== undefined) index = back;
    else if (isOldDip(stretches, index, kept.at(-1))) continue;
    kept.push(stretches[index] as Stretch);
  }
  return joinEqual(kept);
}
