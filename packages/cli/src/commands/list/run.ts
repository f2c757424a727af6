import { createAccountGauge } from '../../accounts/create-gauge.ts';
import {
  type OpenSource,
  openAccountSource,
  type SourceOptions,
} from '../../accounts/open-account-source.ts';
import { findProxyHints } from '../../accounts/proxy-hints.ts';
import { type AccountFilter, selectAccounts } from '../../accounts/select-accounts.ts';
import { knownVendors } from '../../catalog/known-vendors.ts';
import type { Context } from '../../context.ts';
import { EXIT, type ExitCode } from '../../exit-code.ts';
import { createVerboseFetch } from '../../options/verbose-fetch.ts';
import { createPrinter } from '../../terminal/printer.ts';
import { findLasts } from './find-lasts.ts';
import { printData, printNothing } from './print-data.ts';
import type { PrintOptions } from './print-options.ts';
import { printShort } from './print-short.ts';
import { printTable } from './print-table.ts';
import { renderNotConfigured } from './render-not-configured.ts';

export interface ListOptions extends AccountFilter, SourceOptions {
  /** One report as data. */
  readonly json?: boolean;
  /** A reading a line, each as it arrives. */
  readonly ndjson?: boolean;
  readonly csv?: boolean;
  readonly markdown?: boolean;
  /** One line. */
  readonly short?: boolean;
  /** Total for each account, in milliseconds. */
  readonly timeout?: number;
  /** Reads again and again, at this interval in milliseconds. */
  readonly watch?: number;
  /** Says which requests are sent. */
  readonly verbose?: boolean;
  readonly color?: boolean;
}

/** What programs read, as opposed to people. */
const DATA_FORMATS = ['json', 'ndjson', 'csv'] as const;

/** Shows the balances of all accounts, or of those that the user asks for. */
export async function list(options: ListOptions, context: Context): Promise<ExitCode> {
  const isForPeople = !DATA_FORMATS.some((format) => options[format]);
  const source = await openAccountSource(options, context, { isForPeople });
  try {
    const { configured, accounts } = selectAccounts(source, options);
    if (configured.length === 0) return explainMissing(source, options, context);
    const gaugeOptions = {
      env: source.env,
      timeoutMs: options.timeout,
      fetch: options.verbose ? createVerboseFetch(context) : undefined,
    };
    const thresholds = source.config?.thresholds ?? [];
    const hintFor = await findProxyHints(accounts, source.env, context.env);
    const { color, watch: intervalMs } = options;
    if (intervalMs !== undefined) {
      const watched = { ...gaugeOptions, thresholds, hintFor, intervalMs };
      if (options.ndjson) {
        const { watchLines } = await import('./watch/watch-lines.ts');
        await watchLines(accounts, watched, context);
      } else {
        const { watchAccounts } = await import('./watch/watch-accounts.ts');
        await watchAccounts(accounts, { ...watched, color }, context);
      }
      return context.signal.aborted ? EXIT.interrupted : EXIT.ok;
    }
    // Looked up while the vendors are asked.
    const lasts = source.isMadeUp
      ? Promise.resolve(undefined)
      : findLasts(accounts, source.config, { ...context, env: source.env });
    const gauge = createAccountGauge(accounts, gaugeOptions);
    const printed = { gauge, accounts, thresholds, hintFor, lasts, color };
    const complete = await print(printed, options, context);
    if (context.signal.aborted) return EXIT.interrupted;
    return complete ? EXIT.ok : EXIT.unavailable;
  } finally {
    await source.close();
  }
}

function explainMissing(
  { accounts, config }: OpenSource,
  filter: ListOptions,
  context: Context,
): ExitCode {
  // Programs are answered as ever: with no readings.
  for (const format of ['json', 'csv'] as const) if (filter[format]) printNothing(format, context);
  const messages = createPrinter(context.stderr);
  const path = config?.accounts && config.path;
  for (const line of renderNotConfigured(knownVendors(), accounts, filter, path))
    messages.line(...line);
  return EXIT.notConfigured;
}

/** Prints all readings in the form asked for. Resolves to whether every account was read. */
function print(printed: PrintOptions, options: ListOptions, context: Context): Promise<boolean> {
  for (const format of ['json', 'ndjson', 'csv', 'markdown'] as const)
    if (options[format]) return printData(format, printed, context);
  if (options.short) return printShort(printed, context);
  return printTable(printed, context);
}
