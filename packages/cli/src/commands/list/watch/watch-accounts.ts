import type { BalanceReading, BalanceReport } from '@fuelgauge/core';
import { catalog } from '@fuelgauge/registry/catalog';
import type { Account } from '../../../accounts/account-source.ts';
import { belowThresholds } from '../../../accounts/below-thresholds.ts';
import { createAccountGauge, type GaugeOptions } from '../../../accounts/create-gauge.ts';
import type { Threshold } from '../../../accounts/threshold.ts';
import type { Context } from '../../../context.ts';
import { formatDuration } from '../../../format/age.ts';
import { renderAccounts } from '../../../render/report-table.ts';
import type { Line } from '../../../terminal/line.ts';
import { viewOf } from '../print-table.ts';
import { createDisplay } from './display.ts';
import { mergeTotals } from './merge-totals.ts';
import { createTracker } from './tracker.ts';
import { watchVendor } from './watch-vendor.ts';

export interface WatchOptions extends GaugeOptions {
  readonly thresholds: readonly Threshold[];
  readonly intervalMs: number;
  readonly color: boolean | undefined;
}

/** Watches accounts until the user, or whoever reads the output, has seen enough. Vendors are read on their own, so that a slow one delays no other. */
export async function watchAccounts(
  accounts: readonly Account[],
  options: WatchOptions,
  context: Context,
): Promise<void> {
  const { thresholds, intervalMs, color, ...gaugeOptions } = options;
  const signal = context.unread
    ? AbortSignal.any([context.signal, context.unread])
    : context.signal;
  const providers = [...new Set(accounts.map(({ provider }) => provider))];
  const tracker = createTracker(accounts);
  const reports = new Map<string, BalanceReport>();

  const render = (): readonly Line[] => {
    const now = Date.now();
    const view = { ...viewOf(context, now), showsChange: true };
    const title = `every ${formatDuration(intervalMs)} · ${new Date(now).toLocaleTimeString(view.locale ?? 'en-GB')}`;
    return [
      [
        { text: 'fuelgauge', style: 'heading' },
        { text: `  ${title} · Ctrl-C ends`, style: 'faint' },
      ],
      [],
      ...renderAccounts(tracker.rows(), mergeTotals(reports, catalog), view),
    ];
  };
  const isReady = () => reports.size === providers.length;
  const display = createDisplay({ intervalMs, color, isReady, render }, context);
  try {
    await Promise.all(
      providers.map((id) => {
        const gauge = createAccountGauge(
          accounts.filter(({ provider }) => provider === id),
          gaugeOptions,
        );
        const record = (reading: BalanceReading, hint?: string) =>
          tracker.record(reading, {
            low: belowThresholds(reading, thresholds, viewOf(context, 0).locale),
            hint,
          });
        const onReport = (report: BalanceReport, waitMs: number) => {
          reports.set(id, report);
          const hint =
            waitMs > intervalMs
              ? `the vendor asked to wait: next in ${formatDuration(waitMs)}`
              : undefined;
          for (const reading of report.readings) record(reading, hint);
          display.refresh();
        };
        // Rows fill in at first; later, a round shows at once, with what only all of its readings tell.
        return watchVendor(gauge, intervalMs, signal, onReport, (reading) => {
          if (!tracker.isNew(reading)) return;
          record(reading);
          display.refresh();
        });
      }),
    );
  } finally {
    display.close();
  }
}
