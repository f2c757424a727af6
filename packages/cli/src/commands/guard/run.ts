import { catalog } from '@fuelgauge/registry/catalog';
import { openAccountSource, type SourceOptions } from '../../accounts/open-account-source.ts';
import { isDemandedOf, parseThreshold, type Threshold } from '../../accounts/threshold.ts';
import type { Context } from '../../context.ts';
import { EXIT, type ExitCode } from '../../exit-code.ts';
import { createPrinter } from '../../terminal/printer.ts';
import { UsageError } from '../../usage-error.ts';
import { type Check, checkDemand } from './check.ts';
import { guardExit } from './guard-exit.ts';
import { readAccounts } from './read-accounts.ts';
import { renderChecksMarkdown, renderFailures } from './render-checks.ts';

export interface GuardOptions extends SourceOptions {
  readonly json?: boolean;
  readonly markdown?: boolean;
  /** Total for each account, in milliseconds. */
  readonly timeout?: number;
  /** A reading of an earlier run that is no older will do, in milliseconds. */
  readonly maxAge?: number;
  /** What cannot be told counts as enough. */
  readonly failOpen?: boolean;
}

/** Checks that there is at least so much. Quiet if so. */
export async function guard(
  texts: readonly string[],
  options: GuardOptions,
  context: Context,
): Promise<ExitCode> {
  const written = texts.map(readDemand);
  const source = await openAccountSource(options, context);
  try {
    const demands = written.length > 0 ? written : (source.config?.thresholds ?? []);
    if (demands.length === 0)
      throw new UsageError(
        'nothing is demanded: write provider=amount, or set thresholds in the configuration',
      );
    const meant = source.accounts.filter((account) =>
      demands.some((demand) => isDemandedOf(demand, account)),
    );
    const readings = await readAccounts(meant, {
      env: source.env,
      timeoutMs: options.timeout,
      maxAgeMs: options.maxAge,
      signal: context.signal,
    });
    if (context.signal.aborted) return EXIT.interrupted;
    return conclude(
      demands.flatMap((demand) => checkDemand(demand, readings)),
      options,
      context,
    );
  } finally {
    await source.close();
  }
}

function readDemand(text: string): Threshold {
  const demand = parseThreshold(text);
  if (typeof demand === 'string') throw new UsageError(demand);
  return demand;
}

function conclude(
  checks: readonly Check[],
  { json, markdown, failOpen = false }: GuardOptions,
  { stdout, stderr }: Context,
): ExitCode {
  const exitCode = guardExit(checks, failOpen);
  const results = createPrinter(stdout);
  if (json)
    results.text(
      JSON.stringify({ schema: 'fuelgauge.guard/1', exitCode, failOpen, checks }, null, 2),
    );
  if (markdown) for (const line of renderChecksMarkdown(checks)) results.line(line);
  const messages = createPrinter(stderr);
  for (const line of renderFailures(checks, catalog, { failOpen })) messages.line(line);
  return exitCode;
}
