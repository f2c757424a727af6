import type { BalanceReading } from '@fuelgauge/core';
import type { ReportProblem } from './problem.ts';
import { readGauge } from './read-gauge.ts';
import type { Saver } from './saver.ts';
import type { Gauge } from './stream-accounts.ts';

/** What one round is read with. */
export interface RoundReader {
  readonly gauge: Gauge;
  readonly report: ReportProblem;
  /** Its room is waited for, so that a slow store is not overrun. */
  readonly saver: Pick<Saver, 'room'>;
  take(reading: BalanceReading): void;
}

/** Reads every account once. Never rejects: what fails is reported, and the next round begins anew. */
export async function readRound(
  { gauge, report, saver, take }: RoundReader,
  signal: AbortSignal,
): Promise<void> {
  try {
    const isWhole = await readGauge(gauge, signal, (reading) => {
      take(reading);
      return saver.room();
    });
    if (!isWhole) report('gauge', 'nothing was read for ten minutes: the round was left');
  } catch (cause) {
    report('gauge', 'a round broke off: the next one begins anew', cause);
  }
}
