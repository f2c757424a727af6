import { compare } from './amount.ts';
import { isAcrossReset, isRise, RESET_TOLERANCE_MS, type Stretch } from './stretch.ts';

/** What is known of the allowance at a stretch. */
interface Period {
  /** With the most since the last reset. */
  readonly most: Stretch;
  /** The time of the reset that was seen last. */
  readonly restoredAt: number | undefined;
}

/** The reset that lies between two stretches, unless it was seen before: a vendor may tell the next one late. */
function resetBetween(before: Stretch, after: Stretch, { restoredAt }: Period): number | undefined {
  const at = before.dueAt ?? before.resetsAt;
  return at !== restoredAt && isAcrossReset(before, after) ? at : undefined;
}

/**
 * Marks what was read after an allowance should have been restored and before it was: there is less than since
 * the last reset was there once, and no rise. What rises then is no top-up.
 */
export function markDue(stretches: readonly Stretch[]): Stretch[] {
  const marked: Stretch[] = [];
  let period: Period | undefined;
  for (const stretch of stretches) {
    const before = marked.at(-1);
    if (before === undefined || period === undefined) {
      marked.push(stretch);
      period = { most: stretch, restoredAt: undefined };
      continue;
    }
    const reset = resetBetween(before, stretch, period);
    const isUsed = compare(stretch.remaining, period.most.remaining) < 0;
    const isLonger =
      before.dueAt !== undefined && stretch.from - before.dueAt <= RESET_TOLERANCE_MS;
    if (reset !== undefined && (isRise(before, stretch) || !isUsed)) {
      marked.push(stretch);
      period = { most: stretch, restoredAt: reset };
    } else if (reset !== undefined || isLonger) {
      marked.push({
        ...stretch,
        dueAt: before.dueAt ?? Math.min(reset ?? stretch.from, stretch.from),
      });
    } else {
      marked.push(stretch);
      if (!isUsed) period = { ...period, most: stretch };
    }
  }
  return marked;
}
