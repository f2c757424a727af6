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
import { checkAccount, withTwins } from './check-account.ts';
import { checkEnvironment } from './check-environment.ts';
import { checkMonitor } from './check-monitor.ts';
import type { AccountCheckResult } from './check-result.ts';
import { checkSource } from './check-source.ts';
import { renderBlock, renderConclusion } from './render-results.ts';

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
  const isForPeople = !options.json;
  const source = await openAccountSource(options, context, { isForPeople });
  try {
    const findings = await withProgress(context, CHECKING, (show) => {
      const printBlock = createBlockPrinter(options, context);
      return checkAll(source, options, context, (block) => {
        if (context.signal.aborted) return;
        show('');
        printBlock(block);
        show(CHECKING);
      });
    });
    return context.signal.aborted ? EXIT.interrupted : conclude(findings, options, context);
  } finally {
    await source.close();
  }
}

const CHECKING = 'checking…';

/** Results on one subject: the machine, or an account. */
type Block = readonly AccountCheckResult[];

/** Checks everything at once. `onBlock` is given what is known of each account, in their order, as early as possible. */
async function checkAll(
  source: OpenSource,
  options: DoctorOptions,
  context: Context,
  onBlock: (block: Block) => void,
): Promise<readonly AccountCheckResult[]> {
  const { env, signal, stderr } = context;
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
    ...(options.sandbox ? [] : await checkMonitor(source.config, { ...context, env: source.env })),
  ].map((result) => ({ account: null, ...result }));
  onBlock(general);
  const checks = accounts.map((account) => checkAccount(account, gaugeOptions, signal));
  // A failure of one is thrown below, in its turn.
  for (const check of checks) check.catch(() => {});
  const findings: AccountCheckResult[] = [...general];
  for (const [index, check] of checks.entries()) {
    const { twins = [] } = accounts[index] ?? {};
    const others = checks.filter((_, other) => twins.includes(accounts[other]?.provider ?? ''));
    const block = withTwins(await check, await Promise.all(others));
    onBlock(block);
    findings.push(...block);
  }
  return findings;
}

/** Prints blocks for people, each as soon as it is known. */
function createBlockPrinter(
  options: DoctorOptions,
  { stdout, env }: Context,
): (block: Block) => void {
  if (options.json) return () => {};
  const printer = createPrinter(stdout, { color: wantsColor(stdout, env, options) });
  return (block) => {
    for (const line of renderBlock(block, widthOf(stdout))) printer.line(...line);
  };
}

/** Ends with what is wrong, in sight of whoever has just seen the rest scroll by. */
function conclude(
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
    for (const line of renderConclusion(findings, widthOf(stdout))) printer.line(...line);
  }
  return healthy ? EXIT.ok : EXIT.unavailable;
}

function widthOf(stdout: Context['stdout']): number | undefined {
  return stdout.isTTY ? sizeOf(stdout).columns : undefined;
}
