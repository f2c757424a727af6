import type { BalanceReading, ErrorReading, OkReading } from '@fuelgauge/core';
import { describeWarning, mayServeStale } from '@fuelgauge/core/internal';
import { noteRead } from '../report/reading-order.ts';
import { ageMs, type Moment, takeMoment } from './clocks.ts';

/** The last good reading of one account. */
export interface LastGood {
  /** Returns it, unless it may be older than `maxAgeMs` by either clock; 0 never returns it. */
  get(maxAgeMs: number): OkReading | undefined;
  /** Stores a good reading. Returns the reading to show: the given one, or a stale one for some failures. */
  update(reading: OkReading | ErrorReading): BalanceReading;
}

/** Warns where the amount is in another unit than that of the last good reading: they cannot be compared. */
function compareUnits(last: OkReading, reading: OkReading): OkReading {
  if (last.balance.unit === reading.balance.unit) return reading;
  const warning = describeWarning(reading.provider, 'headline_changed');
  return { ...reading, warnings: [...reading.warnings, warning] };
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
        const shown = last ? compareUnits(last.reading, reading) : reading;
        // The change is told once: what is served again is no news.
        last = { reading, storedAt: takeMoment() };
        noteRead(reading.balance);
        return shown;
      }
      if (!last || !mayServeStale(reading.error.kind)) return reading;
      const { balance, fetchedAt, warnings } = last.reading;
      return { ...reading, status: 'stale', balance, fetchedAt, warnings };
    },
  };
}
