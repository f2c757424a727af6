import type { AccountState } from '@fuelgauge/monitor';
import type { Config } from '../../accounts/config/config.ts';
import type { Context } from '../../context.ts';
import { ConfigError, UnavailableError } from '../../errors.ts';
import { formatAge, formatDuration } from '../../format/age.ts';
import { splitHint } from '../../format/error-message.ts';
import { chooseDatabase, type DatabasePlace } from '../../monitor/choose-database.ts';
import { DEFAULT_EVERY_MS } from '../../monitor/defaults.ts';
import { loadHistory } from '../../monitor/load-monitor.ts';
import type { HistoryModule } from '../../monitor/monitor-module.ts';
import { checkSecrets } from '../../monitor/open-channels.ts';
import { hasHistory, openReader } from '../../monitor/open-history.ts';
import { type CheckResult, ok, problem, warning } from './check-result.ts';

type Configured = Pick<Config, 'path' | 'monitor'> | undefined;

/** A server that does not answer holds up the rest no longer. */
const CONNECT_MS = 3000;

/**
 * What can be known of a monitor from beside it: its section, the secrets of its channels, its history, and whether that
 * is still written. Nothing where there is neither a section nor a history.
 */
export async function checkMonitor(
  config: Configured,
  context: Context,
): Promise<readonly CheckResult[]> {
  const section = config?.monitor;
  const module = await loadHistory(context).catch((error: unknown) => asFailure(error));
  const beside = module instanceof Error ? [] : await checkHistory(config, module, context);
  if (!section) return beside;
  return [
    ...(module instanceof Error ? [describe(warning, 'monitor', module)] : []),
    ...(await checkChannels(config, context)),
    ...beside,
  ];
}

/** Failures that have words for people; anything else is thrown on. */
function asFailure(error: unknown): Error {
  if (error instanceof UnavailableError || error instanceof ConfigError) return error;
  throw error;
}

const describe = (as: typeof problem, check: string, { message }: Error): CheckResult => {
  const [what, next = 'try again'] = splitHint(message);
  return as(check, what, next);
};

async function checkChannels(
  config: Configured,
  context: Context,
): Promise<readonly CheckResult[]> {
  const channels = config?.monitor?.channels ?? [];
  if (!config || channels.length === 0)
    return [
      warning('channels', 'no channel: alerts are told to nobody', 'add one to monitor.channels'),
    ];
  return Promise.all(
    channels.map(async (channel) => {
      const alone = { ...config, monitor: { ...config.monitor, channels: [channel] } };
      const failure = await checkSecrets(alone, context).then(() => undefined, asFailure);
      return failure
        ? describe(problem, 'channel', failure)
        : ok('channel', `channel ${channel.name}: its secrets are there`);
    }),
  );
}

async function checkHistory(
  config: Configured,
  module: HistoryModule,
  context: Context,
): Promise<readonly CheckResult[]> {
  try {
    const place = chooseDatabase(undefined, config, module, context);
    if (hasHistory(place)) return [await checkAge(place, config, module)];
    const next = 'start it: fuelgauge monitor';
    return config?.monitor
      ? [warning('history', `no monitor has written ${place.label} yet`, next)]
      : [];
  } catch (error) {
    return [describe(problem, 'history', asFailure(error))];
  }
}

async function checkAge(
  place: DatabasePlace,
  config: Configured,
  module: HistoryModule,
): Promise<CheckResult> {
  const reader = await openReader(place, module, CONNECT_MS);
  const states = await reader.states().finally(() => reader.close());
  const { everyMs = DEFAULT_EVERY_MS } = config?.monitor ?? {};
  const newest = newestOf(states);
  if (newest === undefined)
    return warning('history', `nothing was read into ${place.label} yet`, 'does the monitor run?');
  const ageMs = Date.now() - Date.parse(newest);
  const said = `${place.label}: last read ${ageMs < 10_000 ? 'now' : `${formatAge(ageMs)} ago`}`;
  return ageMs > 2 * everyMs
    ? warning(
        'history',
        `${said}, and it should be every ${formatDuration(everyMs)}`,
        'does the monitor run?',
      )
    : ok('history', said);
}

const newestOf = (states: readonly AccountState[]): string | undefined =>
  states
    .map(({ attemptedAt }) => attemptedAt)
    .toSorted()
    .at(-1);
