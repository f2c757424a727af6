import type { Decimal } from '@fuelgauge/core';

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
}

/** Whether an allowance was restored between two stretches that follow each other. */
export const isAcrossReset = (before: Stretch, after: Stretch): boolean =>
  before.resetsAt !== undefined && before.resetsAt > before.to && before.resetsAt <= after.from;

/** Whether the vendor itself says that it was topped up between two stretches that follow each other. */
export const isToldTopUp = (before: Stretch, after: Stretch): boolean =>
  after.toppedUpAt !== undefined && after.toppedUpAt > (before.toppedUpAt ?? before.to);
