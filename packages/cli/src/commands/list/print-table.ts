import type { BalanceReading, BalanceReport } from '@fuelgauge/core';
import { accountName, omitUndefined } from '@fuelgauge/core/internal';
import { readReport } from '../../accounts/read-report.ts';
import { belowThresholds } from '../../accounts/thresholds/below-thresholds.ts';
import type { Context } from '../../context.ts';
import type { AccountRow } from '../../render/account-row.ts';
import { areRead } from '../../render/read-by-twin.ts';
import { renderAccounts } from '../../render/report-table.ts';
import { viewOf } from '../../render/view.ts';
import { isInteractive } from '../../terminal/capabilities.ts';
import type { Line } from '../../terminal/line.ts';
import { createLiveRegion } from '../../terminal/live-region.ts';
import { createPrinter } from '../../terminal/printer.ts';
import { wantsColor } from '../../terminal/wants-color.ts';
import { inTime } from './find-lasts.ts';
import type { PrintOptions } from './print-options.ts';
import { describeProgress, readWithProgress } from './read-with-progress.ts';

type RowOf = (reading: BalanceReading) => AccountRow;

/**
 * Prints the table: on a terminal rows fill in as responses arrive, elsewhere all at once.
 * Resolves to whether every account was read.
 */
export async function printTable(options: PrintOptions, context: Context): Promise<boolean> {
  const { gauge, accounts, thresholds, hintFor, color } = options;
  const { stdout, env, signal } = context;
  const colors = { color: wantsColor(stdout, env, { color }) };
  const { locale } = viewOf(context, 0);
  const twinsOf = new Map(accounts.map((account) => [accountName(account), account.twins]));
  const rowOf: RowOf = (reading) => ({
    ...reading,
    reading,
    below: belowThresholds(reading, thresholds, locale),
    hint: hintFor(reading),
    twins: twinsOf.get(accountName(reading)),
  });
  const report = isInteractive(stdout, env)
    ? await readLive(options, rowOf, colors, context)
    : await readWithProgress(gauge, accounts, context);
  if (signal.aborted) return false;

  const lasts = await inTime(options.lasts);
  const view = { ...viewOf(context, Date.parse(report.fetchedAt)), ...omitUndefined({ lasts }) };
  const printer = createPrinter(stdout, colors);
  for (const line of renderAccounts(report.readings.map(rowOf), report.totals, view))
    printer.line(...line);
  return areRead(report.readings, accounts);
}

/** Shows rows that fill in while the accounts are read, and takes them away again. */
async function readLive(
  { gauge, accounts }: PrintOptions,
  rowOf: RowOf,
  colors: { readonly color: boolean },
  context: Context,
): Promise<BalanceReport> {
  const rows = new Map<string, AccountRow>(
    accounts.map((account) => [accountName(account), account]),
  );
  const region = createLiveRegion(context.stdout, colors);
  const paint = () => {
    const shown = [...rows.values()];
    const done = shown.filter(({ reading }) => reading !== undefined).length;
    const progress: Line = [{ text: describeProgress(done, shown.length), style: 'faint' }];
    region.paint([...renderAccounts(shown, [], viewOf(context, Date.now())), progress]);
  };
  const { stdout } = context;
  stdout.on?.('resize', paint);
  try {
    paint();
    return await readReport(gauge, accounts, context.signal, (reading) => {
      rows.set(accountName(reading), rowOf(reading));
      paint();
    });
  } finally {
    stdout.off?.('resize', paint);
    region.clear();
  }
}
