import type { BalanceReading, ErrorReading, OkReading } from '@fuelgauge/core';
import { mayServeStale } from '@fuelgauge/core/internal';

/** The last good reading of one account. */
export interface LastGood {
  /** Returns it, unless it is older than `maxAgeMs`; 0 never returns it. */
  get(maxAgeMs: number): OkReading | undefined;
  /** Stores a good reading. Returns the reading to show: the given one, or a stale one for some failures. */
  update(reading: OkReading | ErrorReading): BalanceReading;
}

/** Ages are measured by a monotonic clock, so that changing the system clock changes no age. */
export function createLastGood(): LastGood {
  let last: { readonly reading: OkReading; readonly storedAt: number } | undefined;
  return {
    get(maxAgeMs) {
      if (!last || maxAgeMs === 0 || performance.now() - last.storedAt > maxAgeMs) return undefined;
      return { ...last.reading, durationMs: 0, attempts: 0 };
    },
    update(reading) {
      if (reading.status === 'ok') {
        last = { reading, storedAt: performance.now() };
        return reading;
      }
      if (!last || !mayServeStale(reading.error.kind)) return reading;
      const { balance, fetchedAt, warnings } = last.reading;
      return { ...reading, status: 'stale', balance, fetchedAt, warnings };
    },
  };
}
