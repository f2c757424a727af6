import type { BalanceReading, ErrorReading, OkReading } from '@fuelgauge/core';
import { mayServeStale } from '@fuelgauge/core/internal';
import { noteRead } from '../report/reading-order.ts';
import { ageMs, type Moment, takeMoment } from './clocks.ts';

/** The last good reading of one account. */
export interface LastGood {
  /** Returns it, unless it may be older than `maxAgeMs` by either clock; 0 never returns it. */
  get(maxAgeMs: number): OkReading | undefined;
  /** Stores a good reading. Returns the reading to show: the given one, or a stale one for some failures. */
  update(reading: OkReading | ErrorReading): BalanceReading;
}

/** Remembers one reading. */
export function createLastGood(): LastGood {
  let last: { readonly reading: OkReading; readonly storedAt: Moment } | undefined;
  return {
    get(maxAgeMs) {
      if (!last || maxAgeMs === 0 || ageMs(last.storedAt) > maxAgeMs) return undefined;
      return { ...last.reading, durationMs: 0, attempts: 0 };
    },
    update(reading) {
      if (reading.status === 'ok') {
        last = { reading, storedAt: takeMoment() };
        noteRead(reading.balance);
        return reading;
      }
      if (!last || !mayServeStale(reading.error.kind)) return reading;
      const { balance, fetchedAt, warnings } = last.reading;
      return { ...reading, status: 'stale', balance, fetchedAt, warnings };
    },
  };
}
