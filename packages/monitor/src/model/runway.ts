/** How long it lasts: a distribution. Binary numbers are fine here and only here: a forecast is no amount. */
export interface Runway {
  /** Days left: with 10, 25, 50 and 90 per cent probability it is empty before. */
  readonly days: {
    readonly p10: number;
    readonly p25: number;
    readonly p50: number;
    readonly p90: number;
  };
  /** In the unit of the series. */
  readonly burnPerDay: number;
  /** Days with enough observation to count. */
  readonly daysOfHistory: number;
  /** The interval is wide or the history short: say so beside the number. */
  readonly rough: boolean;
  /**
   * The middle of the forecast as a date, RFC 3339 UTC. Null where the allowance is restored before: then it does not run
   * short. Null too beyond a hundred years.
   */
  readonly dryAt: string | null;
  /** The reset that ends the question, where the vendor gives one that is still to come. */
  readonly resetsAt?: string;
  /** Days until that reset: a quantile of `days` beyond it is never reached. */
  readonly daysToReset?: number;
  /** When some of it is lost, where that is before the middle: how much is used until then decides what is left. */
  readonly expiresAt?: string;
  /** With `expiresAt`, where it is known how much is lost: the days do not count on it. Absent: they do. */
  readonly isLossCounted?: true;
}
