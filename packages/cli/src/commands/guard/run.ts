import { accountName } from '@fuelgauge/core/internal';
import type { AccountId } from '../../accounts/account.ts';
import { openAccountSource, type SourceOptions } from '../../accounts/open-account-source.ts';
import { checkThresholdForm, parseThreshold } from '../../accounts/thresholds/parse-threshold.ts';
import { type PlacedThreshold, refuseIdle } from '../../accounts/thresholds/refuse-idle.ts';
import { appliesTo, thresholdName } from '../../accounts/thresholds/threshold.ts';
import type { Context } from '../../context.ts';
import { refuseUsage } from '../../errors.ts';
import { EXIT, type ExitCode } from '../../exit-code.ts';
import { mayBeKey } from '../../format/quote.ts';
import { createVerboseFetch } from '../../options/verbose-fetch.ts';
import { createPrinter } from '../../terminal/printer.ts';
import { checkThreshold, type ThresholdCheck } from './check-threshold.ts';
import { guardExit } from './guard-exit.ts';
import { readAccounts } from './read-accounts.ts';
import { renderChecksMarkdown, renderFailures } from './render-checks.ts';
import { writeResult } from './result-file.ts';

export interface GuardOptions extends SourceOptions {
  readonly json?: boolean;
  readonly markdown?: boolean;
  /** Says which requests are sent. */
  readonly verbose?: boolean;
  /** Total for each account, in milliseconds. */
  readonly timeout?: number;
  /** The greatest age of an earlier run's reading that is used instead of a request, in milliseconds. */
  readonly maxAge?: number;
  /** Accepts balances that are unknown for a reason that may pass by itself. */
  readonly failOpen?: boolean;
}

/** Checks that balances are not below their thresholds. Quiet if so. */
export async function guard(
  texts: readonly string[],
  options: GuardOptions,
  context: Context,
): Promise<ExitCode> {
  for (const text of texts) checkThresholdForm(text);
  // The configuration may have vendors of its own.
  const source = await openAccountSource(options, context);
  try {
    const given = texts.map((text, index) => ({
      threshold: parseThreshold(text),
      refuse: (problem: string) =>
        refuseUsage(`${mayBeKey(text) ? `threshold ${index + 1}` : text}: ${problem}`),
    }));
    refuseKeys(given, source.accounts);
    refuseIdle(given, source.accounts);
    const thresholds =
      given.length > 0
        ? given.map(({ threshold }) => threshold)
        : (source.config?.thresholds ?? []);
    if (thresholds.length === 0)
      refuseUsage('no thresholds: pass provider=amount, or set thresholds in the configuration');
    const accounts = source.accounts.filter((account) =>
      thresholds.some((threshold) => appliesTo(threshold, account, thresholds)),
    );
    const readings = await readAccounts(accounts, {
      env: source.env,
      timeoutMs: options.timeout,
      fetch: options.verbose ? createVerboseFetch(context) : undefined,
      maxAgeMs: options.maxAge,
      signal: context.signal,
    });
    if (context.signal.aborted) return writeResult(EXIT.interrupted, context);
    const checks = thresholds.flatMap((threshold) =>
      checkThreshold(threshold, readings, thresholds),
    );
    return await report(checks, options, context);
  } finally {
    await source.close();
  }
}

/** A label that names no account and may be a key must not be repeated, not even as not configured. */
function refuseKeys(given: readonly PlacedThreshold[], accounts: readonly AccountId[]): void {
  const names = new Set(accounts.map(accountName));
  for (const { threshold, refuse } of given)
    if (mayBeKey(threshold.account ?? '') && !names.has(thresholdName(threshold)))
      refuse('no account has this label, which is not repeated since it may be a key');
}

async function report(
  checks: readonly ThresholdCheck[],
  { json, markdown, failOpen = false }: GuardOptions,
  context: Context,
): Promise<ExitCode> {
  const { stdout, stderr } = context;
  const exitCode = guardExit(checks, failOpen);
  const results = createPrinter(stdout);
  if (json)
    results.text(
      JSON.stringify({ schema: 'fuelgauge.guard/1', exitCode, failOpen, checks }, null, 2),
    );
  if (markdown) for (const line of renderChecksMarkdown(checks)) results.line(line);
  const messages = createPrinter(stderr);
  for (const line of renderFailures(checks, { failOpen })) messages.line(line);
  const isAccepted = exitCode === EXIT.ok && checks.some(({ verdict }) => verdict !== 'enough');
  const isRefused =
    exitCode === EXIT.notConfigured && checks.some(({ verdict }) => verdict === 'misconfigured');
  return writeResult(
    exitCode,
    context,
    isAccepted ? 'unknown' : isRefused ? 'misconfigured' : undefined,
  );
}
