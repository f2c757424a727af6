import type { Account } from '../../../accounts/account.ts';
import { createAccountGauge, type GaugeOptions } from '../../../accounts/create-gauge.ts';
import type { Threshold } from '../../../accounts/thresholds/threshold.ts';
import type { Context } from '../../../context.ts';
import { createPrinter } from '../../../terminal/printer.ts';
import { renderLine } from '../print-data.ts';
import { watchVendor } from './watch-vendor.ts';

export interface WatchLinesOptions extends GaugeOptions {
  readonly thresholds: readonly Threshold[];
  readonly intervalMs: number;
}

/**
 * Prints a line for each reading of each round as it arrives, until the user, or whoever reads the output, has seen
 * enough: a time series. Vendors are read independently, so that a slow one delays no other.
 */
export async function watchLines(
  accounts: readonly Account[],
  { thresholds, intervalMs, ...gaugeOptions }: WatchLinesOptions,
  { stdout, signal, unread }: Context,
): Promise<void> {
  const results = createPrinter(stdout);
  const providers = [...new Set(accounts.map(({ provider }) => provider))];
  await Promise.all(
    providers.map((id) => {
      const own = accounts.filter(({ provider }) => provider === id);
      return watchVendor(createAccountGauge(own, gaugeOptions), {
        intervalMs,
        signal: unread ? AbortSignal.any([signal, unread]) : signal,
        onReading: (reading) => results.line(renderLine(reading, thresholds)),
        onRound: () => {},
      });
    }),
  );
}
