import type { Decimal } from '@fuelgauge/core';
import { compare } from './amount.ts';

const DAY_MS = 86_400_000;
/** A date that a vendor counts from now, "in so many seconds", moves about as fast as time does. */
const TREMBLE_MS = 60_000;
/** So early or late a vendor may restore an allowance: some say the day alone, and our clock may be wrong. */
export const RESET_TOLERANCE_MS: number = DAY_MS;

/** So early money may be lost that expires: some vendors say the day alone. */
const EXPIRY_TOLERANCE_MS = DAY_MS;

/** Money that is lost at a time, if it was not used before. */
export interface LostPart {
  readonly at: number;
  readonly amount: number;
}

/** A time for which the balance is known to have been the same. Times in milliseconds. */
export interface Stretch {
  /** Of the figure: the vendor's own time where it gives one. */
  readonly from: number;
  readonly to: number;
  /** When it was last read, by our clock. */
  readonly readAt: number;
  /** Read more than once. */
  readonly isConfirmed: boolean;
  readonly remaining: Decimal;
  readonly resetsAt: number | undefined;
  readonly toppedUpAt: number | undefined;
  readonly expiresAt: number | undefined;
  readonly expiring: readonly LostPart[] | undefined;
  /** Which item of a list it is. */
  readonly item: string | undefined;
  /** What the clock said, where `from` follows a reading that was dated ahead. */
  readonly clockAt?: number;
  /** When an allowance was to be restored of which some was used, and that has not come back so far. */
  readonly dueAt?: number;
}

/** Whether there is more than before. */
export const isRise = (before: Stretch, after: Stretch): boolean =>
  compare(after.remaining, before.remaining) > 0;

/** Whether the time has passed of which the vendor said that an allowance is restored then. */
const hasPassed = ({ resetsAt, to }: Stretch, { from }: Stretch): boolean =>
  resetsAt !== undefined && resetsAt > to && resetsAt <= from;

/** Whether the vendor speaks of the next time already, about when the last one was due. */
const hasMoved = (before: Stretch, after: Stretch): boolean =>
  before.resetsAt !== undefined &&
  after.resetsAt !== undefined &&
  before.resetsAt - after.from <= RESET_TOLERANCE_MS &&
  after.resetsAt - before.resetsAt > 2 * (after.from - before.to) + TREMBLE_MS;

/** Whether an allowance that was due comes back late. */
const isLate = (before: Stretch, after: Stretch): boolean =>
  before.dueAt !== undefined &&
  after.from - before.dueAt <= RESET_TOLERANCE_MS &&
  isRise(before, after);

/**
 * Whether an allowance was restored between two stretches that follow each other. Clocks differ and vendors are late,
 * so that it need not be at the very moment that was told.
 */
export const isAcrossReset = (before: Stretch, after: Stretch): boolean =>
  hasPassed(before, after) || hasMoved(before, after) || isLate(before, after);

/** Whether the vendor itself says that it was topped up between two stretches that follow each other. */
export const isToldTopUp = (before: Stretch, after: Stretch): boolean =>
  after.toppedUpAt !== undefined && after.toppedUpAt > (before.toppedUpAt ?? before.to);

/** Whether money was lost between two stretches that follow each other: its date is there, and the vendor does not name it any more. */
export const isAcrossExpiry = (before: Stretch, after: Stretch): boolean =>
  before.expiresAt !== undefined &&
  before.expiresAt !== after.expiresAt &&
  before.expiresAt - after.from <= EXPIRY_TOLERANCE_MS;
