import { omitUndefined } from '@fuelgauge/core/internal';
import type { Account } from '../../accounts/account.ts';
import { createAccountGauge } from '../../accounts/create-gauge.ts';
import {
  type OpenSource,
  openAccountSource,
  type SourceOptions,
} from '../../accounts/open-account-source.ts';
import { type AccountFilter, selectAccounts } from '../../accounts/select-accounts.ts';
import type { Context } from '../../context.ts';
import { EXIT, type ExitCode } from '../../exit-code.ts';
import { createVerboseFetch } from '../../options/verbose-fetch.ts';
import { printMessage } from '../../terminal/print-message.ts';
import { version } from '../../version.ts';
import { loadMcp, type McpModule } from './load-mcp.ts';
import { findMonitorView } from './monitor-view.ts';

export interface McpCommandOptions extends AccountFilter, SourceOptions {
  readonly database?: string;
  /** Total for each account, in milliseconds. */
  readonly timeout?: number;
  /** Says which requests are sent. */
  readonly verbose?: boolean;
}

/** Answers agents until the client leaves or the user stops it. Nothing but the protocol is written to stdout. */
export async function mcp(options: McpCommandOptions, context: Context): Promise<ExitCode> {
  const module = await loadMcp(context);
  const source = await openAccountSource(options, context);
  try {
    return await serve(source, options, module, context);
  } finally {
    await source.close();
  }
}

async function serve(
  source: OpenSource,
  options: McpCommandOptions,
  { serveMcp }: McpModule,
  context: Context,
): Promise<ExitCode> {
  const { signal, stderr, becomeService } = context;
  const { accounts } = selectAccounts(source, options);
  const monitor = await findMonitorView(source, options, context);
  if (accounts.length === 0)
    printMessage(stderr, 'mcp: no account is configured, which is what agents are told');
  const gaugeOptions = {
    env: source.env,
    timeoutMs: options.timeout,
    fetch: options.verbose ? createVerboseFetch(context) : undefined,
  };
  const { closed, close } = serveMcp({
    version,
    accounts: accounts.map(({ provider, account }) => ({ provider, account })),
    gaugeOf: (chosen) => createAccountGauge(only(accounts, chosen), gaugeOptions),
    ...omitUndefined({ monitor }),
  });
  becomeService?.();
  const stop = () => void close();
  if (signal.aborted) stop();
  else signal.addEventListener('abort', stop, { once: true });
  await closed;
  return signal.aborted ? EXIT.interrupted : EXIT.ok;
}

/** The accounts with these names. */
function only(
  accounts: readonly Account[],
  names: readonly Pick<Account, 'provider' | 'account'>[],
): readonly Account[] {
  return accounts.filter(({ provider, account }) =>
    names.some((name) => name.provider === provider && name.account === account),
  );
}
