import { compare } from './amount.ts';
import type { ForecastReading } from './forecast-reading.ts';
import { markDue } from './mark-due.ts';
import { isAcrossReset, isToldTopUp, type LostPart, type Stretch } from './stretch.ts';

const DAY_MS = 86_400_000;
const AMOUNT = /^(?:Infinity|-?(?:0|[1-9]\d{0,98})(?:\.\d{1,99})?)$/;

type TimeName = Exclude<keyof ForecastReading, 'remaining' | 'expiring' | 'item'>;

/** @throws TypeError that names the member */
function readTime(reading: ForecastReading, name: TimeName, index: number): number {
  const time = Date.parse(reading[name] ?? '');
  if (Number.isNaN(time)) throw noTime(`${index}].${name}`);
  return time;
}

const noTime = (place: string): TypeError =>
  new TypeError(`readings[${place} is not a time: write it as 2026-01-31T12:00:00Z`);

const noAmount = (place: string): TypeError =>
  new TypeError(`readings[${place}.remaining is not an amount: write decimal text such as '12.5'`);

/**
 * A figure of the vendor's own time is dated by that time, at most a day back: a vendor that lags
 * longer tells when the account was last used, and not how old the figure is.
 */
function readStretch(reading: ForecastReading, index: number): Stretch {
  if (typeof reading.remaining !== 'string' || !AMOUNT.test(reading.remaining))
    throw noAmount(`${index}]`);
  const at = readTime(reading, 'at', index);
  const readAt =
    reading.seenAt === undefined ? at : Math.max(at, readTime(reading, 'seenAt', index));
  const asOf = reading.asOf === undefined ? at : readTime(reading, 'asOf', index);
  const lag = Math.min(Math.max(0, at - asOf), DAY_MS);
  return {
    from: at - lag,
    to: readAt - lag,
    readAt,
    isConfirmed: readAt > at,
    remaining: reading.remaining,
    resetsAt: reading.resetsAt === undefined ? undefined : readTime(reading, 'resetsAt', index),
    toppedUpAt:
      reading.toppedUpAt === undefined ? undefined : readTime(reading, 'toppedUpAt', index),
    expiresAt: reading.expiresAt === undefined ? undefined : readTime(reading, 'expiresAt', index),
    expiring: reading.expiring?.map((part, place) => readPart(part, `${index}].expiring[${place}`)),
    item: reading.item,
    ...(reading.clockAt !== undefined && { clockAt: readTime(reading, 'clockAt', index) }),
  };
}

function readPart(
  { at, remaining }: NonNullable<ForecastReading['expiring']>[number],
  place: string,
): LostPart {
  const time = Date.parse(at);
  if (Number.isNaN(time)) throw noTime(`${place}].at`);
  if (typeof remaining !== 'string' || !AMOUNT.test(remaining)) throw noAmount(`${place}]`);
  return { at: time, amount: Number(remaining) };
}

const isSame = (before: Stretch, after: Stretch): boolean =>
  compare(before.remaining, after.remaining) === 0 &&
  !isAcrossReset(before, after) &&
  !isToldTopUp(before, after);

const join = (before: Stretch, after: Stretch): Stretch => ({
  ...before,
  to: Math.max(before.to, after.to),
  readAt: Math.max(before.readAt, after.readAt),
  // The same figure of the vendor's, read twice, is told once.
  isConfirmed: before.isConfirmed || after.isConfirmed || after.to > before.to,
  remaining: after.remaining,
  resetsAt: after.resetsAt ?? before.resetsAt,
  toppedUpAt: after.toppedUpAt ?? before.toppedUpAt,
  expiresAt: after.expiresAt,
  expiring: after.expiring,
  item: after.item,
});

/** Stretches one after the other; equal neighbours are one, so that it does not matter how a time was cut. */
export function joinEqual(stretches: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const next of stretches) {
    // Of two amounts of one moment the one that was read later counts.
    if (joined.at(-1)?.from === next.from && joined.at(-1)?.to === next.from) joined.pop();
    const last = joined.pop();
    if (last === undefined) joined.push(next);
    else if (isSame(last, next)) joined.push(join(last, next));
    else joined.push(last.to > next.from ? { ...last, to: next.from } : last, next);
  }
  return joined;
}

/**
 * Readings of the item that was read last, in whatever order, as stretches from old to new: by the time of the figure, so that a late
 * answer stands where it belongs; of equal times by the order in which they are given.
 * @throws TypeError where a member is not what it should be
 */
export const stretchesOf = (readings: readonly ForecastReading[]): Stretch[] =>
  stretchesOfItems(readings).at(-1) ?? [];

/** The same of each item that stood in the place that the series is of; the one that stands there now is the last. */
export function stretchesOfItems(readings: readonly ForecastReading[]): Stretch[][] {
  const sorted = readings.map(readStretch).sort((left, right) => left.from - right.from);
  const items = new Map<string | undefined, Stretch[]>();
  for (const stretch of sorted) {
    const known = items.get(stretch.item) ?? [];
    known.push(stretch);
    items.delete(stretch.item);
    items.set(stretch.item, known);
  }
  return [...items.values()].map((each) => markDue(joinEqual(each)));
}
