import {
  type OpenSource,
  openAccountSource,
  type SourceOptions,
} from '../../accounts/open-account-source.ts';
import { type AccountFilter, selectAccounts } from '../../accounts/select-accounts.ts';
import type { Context } from '../../context.ts';
import { EXIT, type ExitCode } from '../../exit-code.ts';
import { createVerboseFetch } from '../../options/verbose-fetch.ts';
import { proxyUseOf } from '../../proxy.ts';
import { sizeOf } from '../../terminal/capabilities.ts';
import { createPrinter } from '../../terminal/printer.ts';
import { withProgress } from '../../terminal/progress.ts';
import { wantsColor } from '../../terminal/wants-color.ts';
import { checkAccount } from './check-account.ts';
import { checkEnvironment } from './check-environment.ts';
import type { AccountCheckResult } from './check-result.ts';
import { checkSource } from './check-source.ts';
import { renderResults } from './render-results.ts';

export interface DoctorOptions extends AccountFilter, SourceOptions {
  readonly json?: boolean;
  readonly color?: boolean;
  /** Says which requests are sent. */
  readonly verbose?: boolean;
  /** Total for each account, in milliseconds. */
  readonly timeout?: number;
}

/** Finds what keeps balances from being read, and says what to do about it. */
export async function doctor(options: DoctorOptions, context: Context): Promise<ExitCode> {
  const source = await openAccountSource(options, context);
  try {
    const results = await withProgress(context, 'checking…', () =>
      checkAll(source, options, context),
    );
    return context.signal.aborted ? EXIT.interrupted : print(results, options, context);
  } finally {
    await source.close();
  }
}

async function checkAll(
  source: OpenSource,
  options: DoctorOptions,
  { env, signal, stderr }: Context,
): Promise<readonly AccountCheckResult[]> {
  const { accounts } = selectAccounts(source, options);
  const gaugeOptions = {
    env: source.env,
    processEnv: env,
    timeoutMs: options.timeout,
    fetch: options.verbose ? createVerboseFetch({ stderr }) : undefined,
  };
  const general = [
    ...checkEnvironment(proxyUseOf(env)),
    checkSource(source, accounts.length, options),
  ];
  const ofAccounts = await Promise.all(
    accounts.map((account) => checkAccount(account, gaugeOptions, signal)),
  );
  return [...general.map((result) => ({ account: null, ...result })), ...ofAccounts.flat()];
}

function print(
  findings: readonly AccountCheckResult[],
  options: DoctorOptions,
  { stdout, env }: Context,
): ExitCode {
  const healthy = findings.every(({ status }) => status !== 'problem');
  if (options.json) {
    const report = { schema: 'fuelgauge.doctor/1', healthy, findings };
    createPrinter(stdout).text(JSON.stringify(report, null, 2));
  } else {
    const printer = createPrinter(stdout, { color: wantsColor(stdout, env, options) });
    const width = stdout.isTTY ? sizeOf(stdout).columns : undefined;
    for (const line of renderResults(findings, width)) printer.line(...line);
  }
  return healthy ? EXIT.ok : EXIT.unavailable;
}
