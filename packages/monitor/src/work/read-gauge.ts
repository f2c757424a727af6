import type { BalanceReading } from '@fuelgauge/core';
import type { Gauge } from './stream-accounts.ts';
import { forEachUntilAborted } from './until-aborted.ts';

/** A vendor has its own deadline; what gives nothing for so long never will. */
const PATIENCE_MS = 600_000;

/**
 * Hands over each reading of a gauge. What we ended ourselves is left out: it says nothing of the vendor.
 * @returns false where it gave nothing for so long that it was left
 */
export function readGauge(
  gauge: Gauge,
  signal: AbortSignal,
  take: (reading: BalanceReading) => Promise<void> | undefined,
): Promise<boolean> {
  return forEachUntilAborted(gauge.stream({ signal }), signal, PATIENCE_MS, (reading) =>
    reading.status !== 'ok' && reading.error.kind === 'aborted' ? undefined : take(reading),
  );
}
