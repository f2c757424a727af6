import type { BalanceReading } from '@fuelgauge/core';
import { type Account, accountName } from '../../accounts/account-source.ts';
import { belowThresholds } from '../../accounts/below-thresholds.ts';
import type { AccountGauge } from '../../accounts/create-gauge.ts';
import type { Threshold } from '../../accounts/threshold.ts';
import type { Context } from '../../context.ts';
import type { AccountRow, View } from '../../render/account-row.ts';
import { renderAccounts } from '../../render/report-table.ts';
import { isInteractive } from '../../terminal/is-interactive.ts';
import type { Line } from '../../terminal/line.ts';
import { createLiveRegion } from '../../terminal/live-region.ts';
import { localeOf } from '../../terminal/locale.ts';
import { createPrinter } from '../../terminal/printer.ts';
import { sizeOf } from '../../terminal/size.ts';
import { wantsColor } from '../../terminal/wants-color.ts';
import { readAll, readWithProgress } from './read-with-progress.ts';

interface TableOptions {
  readonly thresholds: readonly Threshold[];
  readonly color?: boolean | undefined;
}

/**
 * Prints the table: filling in as replies arrive where somebody looks at it, else at once when all is known.
 * Resolves to whether every account was read.
 */
export async function printTable(
  gauge: AccountGauge,
  accounts: readonly Account[],
  { thresholds, color }: TableOptions,
  context: Context,
): Promise<boolean> {
  const { stdout, env, signal } = context;
  const colors = { color: wantsColor(stdout, env, { color }) };
  const printer = createPrinter(stdout, colors);
  const view = (now: number): View => viewOf(context, now);
  const rowOf = (reading: BalanceReading): AccountRow => ({
    ...reading,
    reading,
    low: belowThresholds(reading, thresholds, view(0).locale),
  });

  if (!isInteractive(stdout, env)) {
    const report = await readWithProgress(gauge, accounts.length, context);
    if (signal.aborted) return false;
    const lines = renderAccounts(
      report.readings.map(rowOf),
      report.totals,
      view(Date.parse(report.fetchedAt)),
    );
    for (const line of lines) printer.line(...line);
    return report.complete;
  }

  const rows = new Map(
    accounts.map((account): [string, AccountRow] => [accountName(account), account]),
  );
  const region = createLiveRegion(stdout, colors);
  const paint = () => {
    const done = [...rows.values()].filter(({ reading }) => reading !== undefined).length;
    const progress: Line = [{ text: `reading balances… ${done} of ${rows.size}`, style: 'faint' }];
    region.paint([...renderAccounts([...rows.values()], [], view(Date.now())), progress]);
  };
  try {
    paint();
    const report = await readAll(gauge, signal, (reading) => {
      rows.set(accountName(reading), rowOf(reading));
      paint();
    });
    region.clear();
    if (signal.aborted) return false;
    const lines = renderAccounts(
      report.readings.map(rowOf),
      report.totals,
      view(Date.parse(report.fetchedAt)),
    );
    for (const line of lines) printer.line(...line);
    return report.complete;
  } finally {
    region.clear();
  }
}

/** Numbers in the user's own way and lines that fit, on a terminal only. */
export function viewOf({ stdout, env }: Pick<Context, 'stdout' | 'env'>, now: number): View {
  if (stdout.isTTY !== true) return { now };
  return { now, locale: localeOf(env), width: sizeOf(stdout).columns };
}
