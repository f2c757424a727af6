import { createFuelGauge, type FuelGauge, type FuelGaugeOptions } from '@fuelgauge/balances';
import { BalanceError } from '@fuelgauge/core';
import { catalog } from '@fuelgauge/registry/catalog';
import { openAccountSource, type SourceOptions } from '../accounts/open-account-source.ts';
import { type AccountFilter, missingAccounts, selectAccounts } from '../accounts/select-accounts.ts';
import type { Context } from '../context.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { withoutName } from '../render/message.ts';
import { renderNotConfigured } from '../render/not-configured.ts';
import { renderReport } from '../render/report-table.ts';
import { createPrinter } from '../terminal/printer.ts';
import { withProgress } from '../terminal/progress.ts';
import { wantsColor } from '../terminal/wants-color.ts';
import { UsageError } from '../usage-error.ts';

export interface ListOptions extends AccountFilter, SourceOptions {
  /** One report as data. */
  readonly json?: boolean;
  /** A reading a line, each as it arrives. */
  readonly ndjson?: boolean;
  /** Total for each account, in milliseconds. */
  readonly timeout?: number;
  readonly color?: boolean;
}

/** Shows the balances of all accounts, or of those that the user asks for. */
export async function list(options: ListOptions, context: Context): Promise<ExitCode> {
  const source = await openAccountSource(options, context);
  try {
    const selected = selectAccounts(source.accounts, options);
    const gauge = createGauge({
      accounts: [...selected, ...missingAccounts(selected, options)],
      env: source.env,
      ...(options.timeout === undefined ? {} : { timeoutMs: options.timeout }),
    });
    if (selected.length === 0) {
      const messages = createPrinter(context.stderr);
      for (const line of renderNotConfigured(catalog, source.accounts, options)) messages.line(...line);
      return EXIT.notConfigured;
    }
    const complete = await (options.ndjson ? printReadings : printReport)(gauge, options, context);
    if (context.signal.aborted) return EXIT.interrupted;
    return complete ? EXIT.ok : EXIT.unavailable;
  } finally {
    await source.close();
  }
}

/** An account that cannot be, such as one of an unknown vendor, comes from the command line. */
function createGauge(options: FuelGaugeOptions): FuelGauge {
  try {
    return createFuelGauge(options);
  } catch (error) {
    throw BalanceError.isInstance(error) ? new UsageError(withoutName(error.message, 'fuelgauge')) : error;
  }
}

/** Prints each reading as soon as it is known. Resolves to whether every account was read. */
async function printReadings(gauge: FuelGauge, _: ListOptions, { stdout, signal }: Context): Promise<boolean> {
  const results = createPrinter(stdout);
  let complete = true;
  for await (const reading of gauge.stream({ signal })) {
    if (signal.aborted) break;
    results.line(JSON.stringify(reading));
    complete &&= reading.status === 'ok';
  }
  return complete;
}

/** Prints all readings at once, as a table or as data. Resolves to whether every account was read. */
async function printReport(gauge: FuelGauge, { json, color }: ListOptions, context: Context): Promise<boolean> {
  const { stdout, env, signal } = context;
  const report = await withProgress(context, 'reading balances…', () => gauge.read({ signal }));
  if (signal.aborted) return false;
  if (json) {
    createPrinter(stdout).text(JSON.stringify(report, null, 2));
  } else {
    const results = createPrinter(stdout, { color: wantsColor(stdout, env, { color }) });
    for (const line of renderReport(report)) results.line(...line);
  }
  return report.complete;
}
