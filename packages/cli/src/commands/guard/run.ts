import { accountName, omitUndefined } from '@fuelgauge/core/internal';
import type { AccountId } from '../../accounts/account.ts';
import { openAccountSource, type SourceOptions } from '../../accounts/open-account-source.ts';
import { findProxyHints } from '../../accounts/proxy-hints.ts';
import { looksLasting, parseLasting } from '../../accounts/thresholds/parse-lasting.ts';
import { checkThresholdForm, parseThreshold } from '../../accounts/thresholds/parse-threshold.ts';
import { type PlacedThreshold, refuseIdle } from '../../accounts/thresholds/refuse-idle.ts';
import { appliesTo, type Threshold, thresholdName } from '../../accounts/thresholds/threshold.ts';
import type { Context } from '../../context.ts';
import { refuseUsage } from '../../errors.ts';
import { EXIT, type ExitCode } from '../../exit-code.ts';
import { mayBeKey } from '../../format/quote.ts';
import { createVerboseFetch } from '../../options/verbose-fetch.ts';
import { createPrinter } from '../../terminal/printer.ts';
import { checkLasting, type LastingCheck } from './check-lasting.ts';
import { checkThreshold, type ThresholdCheck } from './check-threshold.ts';
import { guardExit } from './guard-exit.ts';
import { readAccounts } from './read-accounts.ts';
import { readForecasts } from './read-forecasts.ts';
import { renderChecksMarkdown, renderFailures } from './render-checks.ts';
import { renderLastingFailures } from './render-lasting.ts';
import { writeResult } from './result-file.ts';
import { warn } from './warn.ts';

export interface GuardOptions extends SourceOptions {
  readonly json?: boolean;
  readonly markdown?: boolean;
  /** Says which requests are sent. */
  readonly verbose?: boolean;
  /** Total for each account, in milliseconds. */
  readonly timeout?: number;
  /** The greatest age of an earlier run's reading that is used instead of a request, in milliseconds. */
  readonly maxAge?: number;
  /** Levels below which it warns, and goes on. */
  readonly warn?: readonly string[];
  /** Where the history is that says how long it lasts. */
  readonly database?: string;
  /** Accepts balances that are unknown for a reason that may pass by itself. */
  readonly failOpen?: boolean;
}

/** What was found. */
interface Found {
  readonly checks: readonly ThresholdCheck[];
  /** Of levels that warn. */
  readonly warnings: readonly ThresholdCheck[];
  readonly lasting: readonly LastingCheck[];
}

/** Checks that balances are not below their thresholds. Quiet if so. */
export async function guard(
  texts: readonly string[],
  options: GuardOptions,
  context: Context,
): Promise<ExitCode> {
  const { warn: levels = [] } = options;
  for (const text of [...texts, ...levels]) if (!looksLasting(text)) checkThresholdForm(text);
  // The configuration may have vendors of its own.
  // Of the sandbox, only what is asked about has to be there.
  const provider =
    texts.length > 0
      ? [...texts, ...levels].map((text) => text.split(/[/=#]/)[0] ?? '')
      : undefined;
  const source = await openAccountSource({ ...options, ...omitUndefined({ provider }) }, context);
  try {
    const { config } = source;
    const lastings = texts.flatMap((text) => parseLasting(text) ?? []);
    const given = place(texts.filter((text) => parseLasting(text) === undefined));
    const warned = place(levels);
    for (const placed of [given, warned]) {
      refuseKeys(placed, source.accounts);
      refuseIdle(placed, source.accounts);
    }
    const isGiven = texts.length > 0;
    const thresholds = isGiven ? thresholdsOf(given) : (config?.thresholds ?? []);
    const warnings = levels.length > 0 || isGiven ? thresholdsOf(warned) : (config?.warnings ?? []);
    if (thresholds.length + warnings.length + lastings.length === 0)
      refuseUsage('no thresholds: pass provider=amount, or set thresholds in the configuration');
    const accounts = source.accounts.filter((account) =>
      [thresholds, warnings].some((all) => all.some((each) => appliesTo(each, account, all))),
    );
    const readings = await readAccounts(accounts, {
      env: source.env,
      timeoutMs: options.timeout,
      fetch: options.verbose ? createVerboseFetch(context) : undefined,
      maxAgeMs: options.maxAge,
      signal: context.signal,
    });
    const now = new Date();
    const forecasts =
      lastings.length > 0
        ? await readForecasts(options.database, config, now, { ...context, env: source.env })
        : { problem: '' };
    if (context.signal.aborted) return writeResult(EXIT.interrupted, context);
    const checkAll = (all: readonly Threshold[]) =>
      all.flatMap((threshold) => checkThreshold(threshold, readings, all));
    const found: Found = {
      checks: checkAll(thresholds),
      warnings: checkAll(warnings),
      lasting: lastings.flatMap((lasting) =>
        checkLasting(lasting, lastings, source.accounts, forecasts, now),
      ),
    };
    const hintFor = await findProxyHints(accounts, source.env, context.env);
    const hints = new Map(readings.map((reading) => [accountName(reading), hintFor(reading)]));
    return await report(found, options, context, ({ provider, account }) =>
      account === null ? undefined : hints.get(accountName({ provider, account })),
    );
  } finally {
    await source.close();
  }
}

const thresholdsOf = (placed: readonly PlacedThreshold[]) =>
  placed.map(({ threshold }) => threshold);

/** Thresholds of the command line, each with how it is refused. */
function place(texts: readonly string[]): readonly PlacedThreshold[] {
  return texts.map((text, index) => ({
    threshold: parseThreshold(text),
    refuse: (problem: string) =>
      refuseUsage(`${mayBeKey(text) ? `threshold ${index + 1}` : text}: ${problem}`),
  }));
}

/** A label that names no account and may be a key must not be repeated, not even as not configured. */
function refuseKeys(given: readonly PlacedThreshold[], accounts: readonly AccountId[]): void {
  const names = new Set(accounts.map(accountName));
  for (const { threshold, refuse } of given)
    if (mayBeKey(threshold.account ?? '') && !names.has(thresholdName(threshold)))
      refuse('no account has this label, which is not repeated since it may be a key');
}

async function report(
  { checks, warnings, lasting }: Found,
  { json, markdown, failOpen = false }: GuardOptions,
  context: Context,
  noteOf: (check: ThresholdCheck) => string | undefined,
): Promise<ExitCode> {
  const { stdout, stderr } = context;
  const all = [...checks, ...lasting];
  const exitCode = guardExit(all, failOpen);
  const results = createPrinter(stdout);
  if (json) {
    // Members that nobody has asked for stay away: the output of earlier guards is as it was.
    const more = {
      ...(lasting.length > 0 && { lasting: lasting.map(({ error: _, ...check }) => check) }),
      ...(warnings.length > 0 && { warnings }),
    };
    const result = { schema: 'fuelgauge.guard/1', exitCode, failOpen, checks, ...more };
    results.text(JSON.stringify(result, null, 2));
  }
  if (markdown) for (const line of renderChecksMarkdown(checks, lasting)) results.line(line);
  const messages = createPrinter(stderr);
  for (const line of renderFailures(checks, { failOpen, noteOf })) messages.line(line);
  for (const line of renderLastingFailures(lasting)) messages.line(line);
  warn(warnings, checks, messages, context.env);
  const isAccepted = exitCode === EXIT.ok && all.some(({ verdict }) => verdict !== 'enough');
  const isRefused =
    exitCode === EXIT.notConfigured && checks.some(({ verdict }) => verdict === 'misconfigured');
  return writeResult(
    exitCode,
    context,
    isAccepted ? 'unknown' : isRefused ? 'misconfigured' : undefined,
  );
}
