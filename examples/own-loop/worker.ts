import type { FuelGauge } from '@fuelgauge/balances';
import { type Clock, createMonitor, systemClock } from '@fuelgauge/monitor';

export interface WorkerOptions {
  readonly gauge: Pick<FuelGauge, 'read'>;
  /** What the worker is for. Not called while credit is low. */
  readonly doJobs: () => Promise<void>;
  readonly log: (line: string) => void;
  /** In tests a fake one. */
  readonly clock?: Clock;
}

const MINUTE_MS = 60_000;

/** Does its jobs each minute, and pauses while credit is low, without a storm of messages when it hovers. */
export async function runWorker(
  { gauge, doJobs, log, clock = systemClock }: WorkerOptions,
  signal: AbortSignal,
): Promise<void> {
  const monitor = createMonitor({
    clock,
    rules: [{ type: 'low', below: '500', unit: 'clado:credit', repeatMs: 'never' }],
  });
  let isLow = false;
  monitor.onAlert(({ type, text }) => {
    isLow = type === 'balance.low';
    log(text);
  });

  while (!signal.aborted) {
    // The loop is the worker's own: it reads when it likes, and the monitor judges what it read.
    const { readings } = await gauge.read({ signal });
    for (const reading of readings) await monitor.observe(reading);
    if (!isLow) await doJobs();
    await clock.sleep(MINUTE_MS, signal);
  }
  await monitor.close();
}
