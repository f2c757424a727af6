import { setTimeout as pause } from 'node:timers/promises';
import type { BalanceReport } from '@fuelgauge/core';
import type { AccountGauge } from '../accounts/create-gauge.ts';

/**
 * Reads the accounts of one vendor again and again until the signal fires: every `intervalMs`, or later where the vendor
 * asks for it. Vendors do not wait for each other.
 */
export async function watchVendor(
  gauge: AccountGauge,
  intervalMs: number,
  signal: AbortSignal,
  onReport: (report: BalanceReport, waitMs: number) => void,
): Promise<void> {
  while (!signal.aborted) {
    const report = await gauge.read({ signal });
    if (signal.aborted) return;
    const waitMs = Math.max(intervalMs, ...report.readings.map(askedToWaitMs));
    onReport(report, waitMs);
    await pause(waitMs, undefined, { signal }).catch(() => {});
  }
}

function askedToWaitMs(reading: BalanceReport['readings'][number]): number {
  return reading.status === 'ok' ? 0 : (reading.error.retryAfterMs ?? 0);
}
