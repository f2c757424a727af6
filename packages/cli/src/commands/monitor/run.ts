import { accountName, DEFAULT_ACCOUNT, omitUndefined } from '@fuelgauge/core/internal';
import type { Account } from '../../accounts/account.ts';
import type { Config } from '../../accounts/config/config.ts';
import { withEnvFile } from '../../accounts/config/env-file.ts';
import { loadConfig } from '../../accounts/config/load-config.ts';
import { type AccountGauge, createAccountGauge } from '../../accounts/create-gauge.ts';
import { leaveOutTwins } from '../../accounts/leave-out-twins.ts';
import { openAccountSource } from '../../accounts/open-account-source.ts';
import { knownVendors } from '../../catalog/known-vendors.ts';
import type { Context } from '../../context.ts';
import { refuseUsage } from '../../errors.ts';
import { EXIT, type ExitCode } from '../../exit-code.ts';
import { chooseDatabase, type DatabasePlace } from '../../monitor/choose-database.ts';
import { chooseRules } from '../../monitor/choose-rules.ts';
import { DEFAULT_EVERY_MS, DEFAULT_LISTEN } from '../../monitor/defaults.ts';
import { loadMonitor } from '../../monitor/load-monitor.ts';
import type { MonitorModule } from '../../monitor/monitor-module.ts';
import { checkSecrets, openChannels } from '../../monitor/open-channels.ts';
import { openReader } from '../../monitor/open-history.ts';
import { createVerboseFetch } from '../../options/verbose-fetch.ts';
import { createPrinter } from '../../terminal/printer.ts';
import { renderNotConfigured } from '../list/render-not-configured.ts';
import type { MonitorCommandOptions } from './monitor-command-options.ts';
import { openEngine, openStore } from './open-store.ts';
import { openTelemetry } from './open-telemetry.ts';
import { play } from './play.ts';
import { readOnce } from './read-once.ts';
import { serve, serveOnly, workOnly } from './serve.ts';
import { testAlert } from './test-alert.ts';
import type { MonitorWork } from './work.ts';

/** Runs the monitor until it is stopped, or sends a test alert. */
export async function monitor(
  test: { readonly channel: string | undefined } | undefined,
  options: MonitorCommandOptions,
  context: Context,
): Promise<ExitCode> {
  const module = await loadMonitor(context);
  if (test) return testAlert(test.channel, options, module, context);
  const isServingOnly = options.serve === true && options.work !== true;
  if (options.once && isServingOnly)
    refuseUsage('--once reads, and --serve alone does not: leave one of them out');
  if (isServingOnly && !options.sandbox) return servePage(options, module, context);
  return options.sandbox
    ? work(play(options, module), options, module, context)
    : monitorAccounts(options, module, context);
}

async function monitorAccounts(
  options: MonitorCommandOptions,
  module: MonitorModule,
  context: Context,
): Promise<ExitCode> {
  const source = await openAccountSource(options, context);
  try {
    const { accounts, config, env } = source;
    if (accounts.length === 0) {
      const messages = createPrinter(context.stderr);
      for (const line of renderNotConfigured(
        knownVendors(),
        [],
        {},
        config?.accounts && config.path,
      ))
        messages.line(...line);
      return EXIT.notConfigured;
    }
    // Variables of a file of variables count for channels as they do for accounts.
    const own = { ...context, env };
    await checkSecrets(config, own);
    const place = chooseDatabase(options.database, config, module, own);
    const { timeout: timeoutMs, verbose } = options;
    const fetch = verbose ? createVerboseFetch(context) : undefined;
    const createGauge = (some: readonly Account[]) =>
      createAccountGauge(some, { env, timeoutMs, fetch });
    const store = await openStore(place, module);
    // One round reads all accounts here.
    const engine = options.once ? undefined : await openEngine(place, module);
    const planned: MonitorWork = {
      store,
      gauge: leaveOutTwins(createGauge(accounts), accounts),
      ...(engine && {
        clock: engine.clock,
        fleet: { engine, ...shareAccounts(accounts, createGauge) },
      }),
      rules: chooseRules(config, module.DEFAULT_RULES),
      channels: openChannels(config, own),
      subject: accounts.length === 1 ? '1 account' : `${accounts.length} accounts`,
      ...describePage(place, options, config),
    };
    return await work(planned, options, module, context);
  } finally {
    await source.close();
  }
}

/** What other processes read, from a store that needs no right to write. No account is opened, and no key. */
async function servePage(
  options: MonitorCommandOptions,
  module: MonitorModule,
  context: Context,
): Promise<ExitCode> {
  const env = await withEnvFile(options.dotenv, context);
  const config = await loadConfig(options.config, { ...context, env });
  const place = chooseDatabase(options.database, config, module, { ...context, env });
  const page = describePage(place, options, config);
  const reader = await openReader(place, module);
  const telemetry = await openTelemetry(module, context);
  const endWatch = telemetry?.watch({ store: reader, now: () => new Date() });
  try {
    return await serveOnly({ ...page, reader }, module, context);
  } finally {
    endWatch?.();
  }
}

function describePage(
  { label }: DatabasePlace,
  { every, listen, allowHost = [] }: MonitorCommandOptions,
  config: Config | undefined,
) {
  return {
    everyMs: every ?? config?.monitor?.everyMs ?? DEFAULT_EVERY_MS,
    history: label,
    listen: listen ?? config?.monitor?.listen ?? DEFAULT_LISTEN,
    allowHosts: [...(config?.monitor?.allowHosts ?? []), ...allowHost],
  };
}

/** Accounts by name alone, and how those of a job are read: their keys stay with their sources. */
function shareAccounts(
  accounts: readonly Account[],
  createGauge: (some: readonly Account[]) => AccountGauge,
) {
  const byName = new Map(accounts.map((account) => [accountName(account), account]));
  return {
    accounts: accounts.map(({ provider, account }) => ({ provider, account })),
    createGauge: (some: readonly { readonly provider: string; readonly account?: string }[]) =>
      createGauge(
        some.flatMap(
          ({ provider, account = DEFAULT_ACCOUNT }) =>
            byName.get(accountName({ provider, account })) ?? [],
        ),
      ),
  };
}

async function work(
  planned: MonitorWork,
  options: MonitorCommandOptions,
  module: MonitorModule,
  context: Context,
): Promise<ExitCode> {
  const { once = false, work: isWorker = false, serve: isServer = false } = options;
  // What is made up is told to nobody else.
  const telemetry = options.sandbox ? undefined : await openTelemetry(module, context);
  const { store, gauge, fleet, clock, everyMs, rules, channels } = planned;
  const monitor = module.createMonitor({
    ...(fleet ?? { gauge }),
    store,
    everyMs,
    rules,
    channels,
    ...omitUndefined({ clock, telemetry }),
  });
  if (once) return readOnce(monitor, planned, context);
  return isWorker && !isServer
    ? workOnly(monitor, planned, context)
    : serve(monitor, planned, module, context);
}
