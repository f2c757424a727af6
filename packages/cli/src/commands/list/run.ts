import { catalog } from '@fuelgauge/registry/catalog';
import { chooseAccounts } from '../../accounts/choose-accounts.ts';
import { type AccountGauge, createAccountGauge } from '../../accounts/create-gauge.ts';
import { renderNotConfigured } from '../../accounts/not-configured.ts';
import { openAccountSource, type SourceOptions } from '../../accounts/open-account-source.ts';
import type { AccountFilter } from '../../accounts/select-accounts.ts';
import type { Context } from '../../context.ts';
import { EXIT, type ExitCode } from '../../exit-code.ts';
import { createPrinter } from '../../terminal/printer.ts';
import { printData } from './print-data.ts';
import { printTable } from './print-table.ts';

export interface ListOptions extends AccountFilter, SourceOptions {
  /** One report as data. */
  readonly json?: boolean;
  /** A reading a line, each as it arrives. */
  readonly ndjson?: boolean;
  readonly csv?: boolean;
  readonly markdown?: boolean;
  /** Total for each account, in milliseconds. */
  readonly timeout?: number;
  /** Reads again and again, this long apart, in milliseconds. */
  readonly watch?: number;
  readonly color?: boolean;
}

/** Shows the balances of all accounts, or of those that the user asks for. */
export async function list(options: ListOptions, context: Context): Promise<ExitCode> {
  const source = await openAccountSource(options, context);
  try {
    const { selected, accounts } = chooseAccounts(source, options);
    const gaugeOptions = { env: source.env, timeoutMs: options.timeout };
    const gauge = createAccountGauge(accounts, gaugeOptions);
    if (selected.length === 0) {
      const messages = createPrinter(context.stderr);
      const path = source.config?.accounts && source.config.path;
      for (const line of renderNotConfigured(catalog, source.accounts, options, path))
        messages.line(...line);
      return EXIT.notConfigured;
    }
    const thresholds = source.config?.thresholds ?? [];
    if (options.watch !== undefined) {
      const { watchAccounts } = await import('./watch/watch-accounts.ts');
      await watchAccounts(
        accounts,
        { ...gaugeOptions, thresholds, intervalMs: options.watch, color: options.color },
        context,
      );
      return context.signal.aborted ? EXIT.interrupted : EXIT.ok;
    }
    const complete = await print(gauge, accounts, options, thresholds, context);
    if (context.signal.aborted) return EXIT.interrupted;
    return complete ? EXIT.ok : EXIT.unavailable;
  } finally {
    await source.close();
  }
}

/** Prints all readings in the form asked for. Resolves to whether every account was read. */
function print(
  gauge: AccountGauge,
  accounts: Parameters<typeof printTable>[1],
  options: ListOptions,
  thresholds: Parameters<typeof printTable>[2]['thresholds'],
  context: Context,
): Promise<boolean> {
  for (const format of ['json', 'ndjson', 'csv', 'markdown'] as const)
    if (options[format])
      return printData(format, gauge, { thresholds, count: accounts.length }, context);
  return printTable(gauge, accounts, { thresholds, color: options.color }, context);
}
