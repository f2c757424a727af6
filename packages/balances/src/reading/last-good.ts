import type { BalanceReading, ErrorKind, ErrorReading, OkReading } from '@fuelgauge/core';

/** Failures that say nothing about the account: its last good reading may stand in, marked as stale. */
const PASSING: ReadonlySet<ErrorKind> = new Set([
  'timeout',
  'network',
  'server_error',
  'rate_limited',
  'invalid_response',
]);

/** The last good reading of one account. */
export interface LastGood {
  /** The reading itself, if it is no older than this. */
  answer(maxAgeMs: number): OkReading | undefined;
  /** Remembers a good reading; stands in for a failed one. */
  settle(reading: OkReading | ErrorReading): BalanceReading;
}

/** Remembers by a monotonic clock: setting the system's clock makes no reading younger or older. */
export function createLastGood(): LastGood {
  let last: { readonly reading: OkReading; readonly at: number } | undefined;
  return {
    answer(maxAgeMs) {
      if (!last || maxAgeMs === 0 || performance.now() - last.at > maxAgeMs) return undefined;
      return { ...last.reading, durationMs: 0, attempts: 0 };
    },
    settle(reading) {
      if (reading.status === 'ok') {
        last = { reading, at: performance.now() };
        return reading;
      }
      if (!last || !PASSING.has(reading.error.kind)) return reading;
      const { balance, fetchedAt, warnings } = last.reading;
      return { ...reading, status: 'stale', balance, fetchedAt, warnings };
    },
  };
}
