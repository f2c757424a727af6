import { catalog } from '@fuelgauge/registry/catalog';
import { accountName } from '../../accounts/account-source.ts';
import { chooseAccounts } from '../../accounts/choose-accounts.ts';
import { createAccountGauge } from '../../accounts/create-gauge.ts';
import {
  type OpenSource,
  openAccountSource,
  type SourceOptions,
} from '../../accounts/open-account-source.ts';
import type { AccountFilter } from '../../accounts/select-accounts.ts';
import type { Context } from '../../context.ts';
import { EXIT, type ExitCode } from '../../exit-code.ts';
import { createPrinter } from '../../terminal/printer.ts';
import { withProgress } from '../../terminal/progress.ts';
import { sizeOf } from '../../terminal/size.ts';
import { wantsColor } from '../../terminal/wants-color.ts';
import { checkAccount } from './check-account.ts';
import { checkEnvironment } from './check-environment.ts';
import { type AccountCheckResult, type CheckResult, ok, problem } from './check-result.ts';
import { renderResults } from './render-results.ts';

export interface DoctorOptions extends AccountFilter, SourceOptions {
  readonly json?: boolean;
  readonly color?: boolean;
  /** Total for each account, in milliseconds. */
  readonly timeout?: number;
}

/** Says what is in the way of reading balances, and what to do about it. */
export async function doctor(options: DoctorOptions, context: Context): Promise<ExitCode> {
  const { stdout, env, signal } = context;
  const source = await openAccountSource(options, context);
  try {
    const findings = await withProgress(context, 'examining…', () =>
      examine(source, options, context),
    );
    if (signal.aborted) return EXIT.interrupted;
    const healthy = findings.every(({ status }) => status !== 'problem');
    const printer = createPrinter(stdout, {
      color: !options.json && wantsColor(stdout, env, options),
    });
    if (options.json)
      printer.text(JSON.stringify({ schema: 'fuelgauge.doctor/1', healthy, findings }, null, 2));
    else
      for (const line of renderResults(findings, stdout.isTTY ? sizeOf(stdout).columns : undefined))
        printer.line(...line);
    return healthy ? EXIT.ok : EXIT.unavailable;
  } finally {
    await source.close();
  }
}

async function examine(
  source: OpenSource,
  options: DoctorOptions,
  context: Context,
): Promise<readonly AccountCheckResult[]> {
  const { accounts } = chooseAccounts(source, options);
  const gaugeOptions = { env: source.env, timeoutMs: options.timeout };
  createAccountGauge(accounts, gaugeOptions); // refuses vendors that there are not
  const general = [
    ...checkEnvironment(context.env, process.versions.node),
    examineAccounts(source, accounts.length, options),
  ];
  const examined = await Promise.all(
    accounts.map((account) => checkAccount(account, gaugeOptions, context.signal)),
  );
  return [...general.map((diagnosis) => ({ account: null, ...diagnosis })), ...examined.flat()];
}

function examineAccounts(
  { origin, accounts, config }: OpenSource,
  count: number,
  { account }: AccountFilter,
): CheckResult {
  if (count > 0)
    return ok('accounts', `${count === 1 ? '1 account' : `${count} accounts`} from ${origin}`);
  if (accounts.length > 0) {
    const others = accounts.map(accountName).join(', ');
    return problem(
      'accounts',
      `no account "${account}" in ${origin}`,
      `write one of those that there are: ${others}`,
    );
  }
  if (config?.accounts)
    return problem(
      'accounts',
      `no account in ${origin}, whose accounts replace the environment`,
      'add one there',
    );
  const variables = catalog.map(({ keyVariables }) => keyVariables[0]).join(', ');
  return problem(
    'accounts',
    `no account in ${origin}`,
    `set one of ${variables}, or write a configuration: fuelgauge init`,
  );
}
