import { differ, isUnlimited } from './amount.ts';
import { isAcrossExpiry, isAcrossReset, isToldTopUp, type Stretch } from './stretch.ts';

export const DAY_MS = 86_400_000;
/** So far back counts. */
const DAYS = 28;
/** A day of which less was observed says too little. */
const ENOUGH_MS = 10 * 3_600_000;

/** A time without a reading says how it was used up to this long, or as long as all else was observed. */
const UNSEEN_MS = 7 * DAY_MS;

/** A day that counts. */
export interface DayOfBurn {
  /** 0 for the 24 hours before the last reading, 1 for those before, … */
  readonly age: number;
  /** In 24 hours. */
  readonly burned: number;
}

export interface BurnHistory {
  readonly days: readonly DayOfBurn[];
  /** All that was observed, also of days that do not count. */
  readonly observedMs: number;
}

/** A time that was observed, and what was burned in it. */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly burned: number;
}

/** What was burned between two times; undefined where that is not known. */
function burnBetween(before: Stretch, after: Stretch): number | undefined {
  if (isUnlimited(before.remaining) || isUnlimited(after.remaining)) return undefined;
  if (isAcrossReset(before, after) || isToldTopUp(before, after)) return undefined;
  if (isAcrossExpiry(before, after)) return undefined;
  const burned = differ(before.remaining, after.remaining);
  // A rise hides what was burned beside it.
  return burned < 0 ? undefined : burned;
}

const isEmpty = ({ remaining }: Stretch): boolean => Number(remaining) <= 0;

/** The longest time between two readings that says how it was used: a single date that is wrong makes a longer one. */
function longestUnseen(stretches: readonly Stretch[]): number {
  const [first, last] = [stretches[0], stretches.at(-1)];
  const unseen = stretches.map(({ to }, index) => (stretches[index + 1]?.from ?? to) - to);
  const longest = unseen.reduce((most, each) => Math.max(most, each), 0);
  return Math.max(UNSEEN_MS, (last?.to ?? 0) - (first?.from ?? 0) - longest);
}

/**
 * Burn by days of 24 hours, counted back from the end of any of the stretches: running totals, so that asking at every
 * top-up of a long history reads it once. Only falls are burn; a fall over several days is spread evenly over them.
 * @returns the burn of the first so many stretches
 */
export function createBurnHistory(stretches: readonly Stretch[]): (count: number) => BurnHistory {
  const pieces: Piece[] = [];
  /** Of all pieces before this one. */
  const burnedBefore = [0];
  const seenBefore = [0];
  /** How many pieces the first so many stretches have. */
  const piecesOf = [0];
  const longest = longestUnseen(stretches);
  const add = (from: number, to: number, burned: number) => {
    pieces.push({ from, to, burned });
    burnedBefore.push((burnedBefore.at(-1) ?? 0) + burned);
    seenBefore.push((seenBefore.at(-1) ?? 0) + to - from);
  };
  for (const [index, stretch] of stretches.entries()) {
    // Of nothing nothing is burned, whatever would have been.
    if (!isEmpty(stretch) && !isUnlimited(stretch.remaining)) add(stretch.from, stretch.to, 0);
    piecesOf.push(pieces.length);
    const next = stretches[index + 1];
    const isSeen = next !== undefined && next.from - stretch.to <= longest;
    const burned = isSeen ? burnBetween(stretch, next) : undefined;
    if (next !== undefined && burned !== undefined) add(stretch.to, next.from, burned);
  }

  /** What was burned and seen before a time, of the first so many pieces. What fell in one moment is of the time after it. */
  function before(time: number, most: number): { readonly burned: number; readonly seen: number } {
    let [low, high] = [0, most];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pieces[middle] as Piece).to < time) low = middle + 1;
      else high = middle;
    }
    const [burned, seen] = [burnedBefore[low] ?? 0, seenBefore[low] ?? 0];
    const piece = low < most ? pieces[low] : undefined;
    if (piece === undefined || piece.from >= time) return { burned, seen };
    const part = time - piece.from;
    return { burned: burned + (piece.burned * part) / (piece.to - piece.from), seen: seen + part };
  }

  return (count) => {
    const most = piecesOf[count] ?? 0;
    const end = stretches[count - 1]?.to ?? 0;
    const days: DayOfBurn[] = [];
    let observedMs = 0;
    let newer = { burned: burnedBefore[most] ?? 0, seen: seenBefore[most] ?? 0 };
    for (let age = 0; age < DAYS; age += 1) {
      const older = before(end - (age + 1) * DAY_MS, most);
      const seen = newer.seen - older.seen;
      // Running totals are rounded: nothing is ever burned backwards.
      const burned = Math.max(0, newer.burned - older.burned);
      if (seen >= ENOUGH_MS) days.push({ age, burned: (burned * DAY_MS) / seen });
      observedMs += seen;
      if (older.seen === 0) break; // nobody looked before that
      newer = older;
    }
    return { days, observedMs };
  };
}

/** Burn by days of 24 hours, counted back from the last reading. */
export const burnByDay = (stretches: readonly Stretch[]): BurnHistory =>
  createBurnHistory(stretches)(stretches.length);
