import type { Decimal } from '@fuelgauge/core';

/** What a forecast has to know of one reading. Points of a series are such readings too. */
export interface ForecastReading {
  /** When it was read, RFC 3339. */
  readonly at: string;
  /** When it was last read unchanged. @default `at` */
  readonly seenAt?: string;
  /** Exact decimal text. */
  readonly remaining: Decimal;
  /** When a periodic allowance is restored: it ends the question how long the balance lasts. */
  readonly resetsAt?: string;
  /** The vendor's own time of the figure, where it lags. */
  readonly asOf?: string;
  /** The vendor's own time of the last top-up. */
  readonly toppedUpAt?: string;
  /** When it is lost, or the first part of it that is: to lose it is not to use it. */
  readonly expiresAt?: string;
  /** How much of it is lost when: it is taken that what is lost first is used first. */
  readonly expiring?: readonly { readonly at: string; readonly remaining: Decimal }[];
  /** Which item of a list it is, where the series is of a place in it: only those of the last one's are compared. */
  readonly item?: string;
  /** What the clock said, where `at` follows a reading that a wrong clock dated ahead. */
  readonly clockAt?: string;
}
