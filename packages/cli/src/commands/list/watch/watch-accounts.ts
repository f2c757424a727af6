import type { Account } from '../../../accounts/account.ts';
import { createAccountGauge, type GaugeOptions } from '../../../accounts/create-gauge.ts';
import type { ProxyHint } from '../../../accounts/proxy-hints.ts';
import type { Threshold } from '../../../accounts/thresholds/threshold.ts';
import type { Context } from '../../../context.ts';
import { formatDuration } from '../../../format/age.ts';
import { renderAccounts } from '../../../render/report-table.ts';
import { viewOf } from '../../../render/view.ts';
import type { Line } from '../../../terminal/line.ts';
import { type Board, createBoard } from './board.ts';
import { createDisplay } from './display.ts';
import { watchVendor } from './watch-vendor.ts';

export interface WatchOptions extends GaugeOptions {
  readonly thresholds: readonly Threshold[];
  /** What to add to a reading that failed. */
  readonly hintFor: ProxyHint;
  readonly intervalMs: number;
  readonly color: boolean | undefined;
}

/**
 * Watches accounts until the user, or whoever reads the output, has seen enough.
 * Vendors are read independently, so that a slow one delays no other.
 */
export async function watchAccounts(
  accounts: readonly Account[],
  { thresholds, hintFor, intervalMs, color, ...gaugeOptions }: WatchOptions,
  context: Context,
): Promise<void> {
  const signal = context.unread
    ? AbortSignal.any([context.signal, context.unread])
    : context.signal;
  const board = createBoard(accounts, thresholds, viewOf(context, 0).locale, hintFor);
  const display = createDisplay(
    {
      intervalMs,
      color,
      isReady: board.isComplete,
      render: () => renderBoard(board, intervalMs, context),
    },
    context,
  );
  const watch = (id: string): Promise<void> => {
    const own = accounts.filter(({ provider }) => provider === id);
    return watchVendor(createAccountGauge(own, gaugeOptions), {
      intervalMs,
      signal,
      onReading: (reading) => {
        if (board.addReading(reading)) display.refresh();
      },
      onRound: (readings, waitMs) => {
        board.addRound(readings, describeWait(waitMs, intervalMs));
        display.refresh();
      },
    });
  };
  try {
    await Promise.all([...new Set(accounts.map(({ provider }) => provider))].map(watch));
  } finally {
    display.close();
  }
}

function renderBoard(board: Board, intervalMs: number, context: Context): readonly Line[] {
  const now = Date.now();
  const view = { ...viewOf(context, now), showsChange: true };
  const time = new Date(now).toLocaleTimeString(view.locale ?? 'en-GB');
  return [
    [
      { text: 'fuelgauge', style: 'heading' },
      { text: `  every ${formatDuration(intervalMs)} · ${time} · Ctrl-C ends`, style: 'faint' },
    ],
    [],
    ...renderAccounts(board.rows(), board.totals(), view),
  ];
}

/** A note where the vendor asked for a longer wait than the interval. */
function describeWait(waitMs: number, intervalMs: number): string | undefined {
  if (waitMs <= intervalMs) return undefined;
  return `the vendor asked to wait: next in ${formatDuration(waitMs)}`;
}
