import type { Decimal, Unit } from '@fuelgauge/core';

/**
 * What one series is of: one amount of one owner in one unit. The owner is a pool where the vendor
 * tells one, so that money that several accounts show is one series; else it is the account. A vendor
 * that changes an amount's unit begins another series: units are never mixed.
 */
export interface SeriesId {
  /** Id of the vendor. */
  readonly provider: string;
  /** `account:<label>` or `pool:<poolId>`. */
  readonly owner: `account:${string}` | `pool:${string}`;
  /** `''` is the headline; else the id of a further amount, with `.<index>` where there are several. */
  readonly amount: string;
  /** Of every amount in it. */
  readonly unit: Unit;
}

/** One stretch of equal readings. Only `ok` readings enter a series. */
export interface Point {
  /** When this amount was first read, RFC 3339 UTC. */
  readonly at: string;
  /** When it was last read unchanged. The time from here to the next point's `at` was not observed to be equal. */
  readonly seenAt: string;
  /** `Infinity` where the vendor declares the account unlimited. */
  readonly remaining: Decimal;
  /** The vendor's own time of the figure, where it lags. */
  readonly asOf?: string;
  /** When a periodic allowance is restored. */
  readonly resetsAt?: string;
  /** The vendor's own time of the last top-up. */
  readonly toppedUpAt?: string;
  /** When it is lost, or the first part of it that is. */
  readonly expiresAt?: string;
  /** How much of it is lost when, soonest first: absent where that is not known. */
  readonly expiring?: readonly ExpiringPart[];
  /**
   * Of an amount in a list: which of its items it is, as far as the vendor tells. The next one moves up when one is used
   * up, so that another text is another item, and what differs between the two was neither used nor added.
   */
  readonly item?: string;
  /**
   * What the clock said when it was read, where that is more than a day before `at`: a clock was wrong, then or now, and
   * time never goes back in a series.
   */
  readonly clockAt?: string;
}

/** Money that is lost at a time, if it was not used before. */
export interface ExpiringPart {
  /** RFC 3339 UTC. */
  readonly at: string;
  /** What is lost then of what is there now. */
  readonly remaining: Decimal;
}

/** One amount over time. */
export interface Series extends SeriesId {
  /** Oldest first; at and seenAt never go back. */
  readonly points: readonly Point[];
}

/** A text that tells every series apart: `acme account:team-a USD`, `acme pool:1f… #voucher USD`. */
export function seriesKey({ provider, owner, amount, unit }: SeriesId): string {
  return [provider, owner, ...(amount === '' ? [] : [`#${amount}`]), unit].join(' ');
}

/** Whether both are of the same series. Looking for one among many makes no text of each. */
export const isSameSeries = (left: SeriesId, right: SeriesId): boolean =>
  left.provider === right.provider &&
  left.owner === right.owner &&
  left.amount === right.amount &&
  left.unit === right.unit;
