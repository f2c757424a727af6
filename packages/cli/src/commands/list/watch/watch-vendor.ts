import { setTimeout as delay } from 'node:timers/promises';
import type { BalanceReading } from '@fuelgauge/core';
import type { AccountGauge } from '../../../accounts/create-gauge.ts';
import { DAY_MS } from '../../../format/duration.ts';

/** The longest wait that a vendor may ask for: its date may be years off, and longer timers fire at once. */
const MAX_WAIT_MS = DAY_MS;

export interface WatchVendorOptions {
  readonly intervalMs: number;
  readonly signal: AbortSignal;
  /** Called with each reading as it arrives. */
  readonly onReading: (reading: BalanceReading) => void;
  /** Called when all accounts have been read, with the wait until the next round. */
  readonly onRound: (readings: readonly BalanceReading[], waitMs: number) => void;
}

/**
 * Reads the accounts of one vendor again and again until the signal fires: every `intervalMs`, or later where the vendor
 * asks for it.
 */
export async function watchVendor(
  gauge: Pick<AccountGauge, 'stream'>,
  { intervalMs, signal, onReading, onRound }: WatchVendorOptions,
): Promise<void> {
  while (!signal.aborted) {
    const readings: BalanceReading[] = [];
    for await (const reading of gauge.stream({ signal })) {
      readings.push(reading);
      if (!signal.aborted) onReading(reading);
    }
    if (signal.aborted) return;
    const waitMs = Math.max(intervalMs, ...readings.map(requestedWaitMs));
    onRound(readings, waitMs);
    await delay(waitMs, undefined, { signal }).catch(() => {});
  }
}

function requestedWaitMs(reading: BalanceReading): number {
  return reading.status === 'ok' ? 0 : Math.min(MAX_WAIT_MS, reading.error.retryAfterMs ?? 0);
}
