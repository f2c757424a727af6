import { setTimeout as pause } from 'node:timers/promises';
import type { BalanceReading, BalanceReport } from '@fuelgauge/core';
import type { AccountGauge } from '../../../accounts/create-gauge.ts';
import { DAY_MS } from '../../../format/duration.ts';
import { readAll } from '../read-with-progress.ts';

/** Timers that are to wait for more than 24 days fire at once, and a date may be that far off, or the clock wrong. */
const MOST_MS = DAY_MS;

/**
 * Reads the accounts of one vendor again and again until the signal fires: every `intervalMs`, or later where the vendor
 * asks for it. Vendors do not wait for each other. `onReading` is told each reading as it arrives, before the report.
 */
export async function watchVendor(
  gauge: AccountGauge,
  intervalMs: number,
  signal: AbortSignal,
  onReport: (report: BalanceReport, waitMs: number) => void,
  onReading: (reading: BalanceReading) => void = () => {},
): Promise<void> {
  while (!signal.aborted) {
    const report = await readAll(gauge, signal, onReading);
    if (signal.aborted) return;
    const waitMs = Math.max(intervalMs, ...report.readings.map(askedToWaitMs));
    onReport(report, waitMs);
    await pause(waitMs, undefined, { signal }).catch(() => {});
  }
}

function askedToWaitMs(reading: BalanceReport['readings'][number]): number {
  return reading.status === 'ok' ? 0 : Math.min(MOST_MS, reading.error.retryAfterMs ?? 0);
}
