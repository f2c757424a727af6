import { existsSync } from 'node:fs';
import { omitUndefined } from '@fuelgauge/core/internal';
import type { StoreReader } from '@fuelgauge/monitor';
import type { Config } from '../accounts/config/config.ts';
import type { Context } from '../context.ts';
import { UnavailableError } from '../errors.ts';
import { chooseDatabase, type DatabasePlace } from './choose-database.ts';
import { loadHistory } from './load-monitor.ts';
import type { HistoryModule } from './monitor-module.ts';

/** The history of a monitor, to be read and never written. */
export interface History {
  readonly module: HistoryModule;
  readonly reader: StoreReader;
}

export interface HistoryOptions {
  /** Instead of that of the configuration, or of the user's data folder. */
  readonly database?: string | undefined;
  /** How long a server may take to be reached. @default that of the store */
  readonly connectMs?: number;
}

/**
 * Opens what a monitor has written. Throws an UnavailableError where there is no monitor, none has run here, or
 * its file or server cannot be read.
 */
export async function openHistory(
  { database, connectMs }: HistoryOptions,
  config: Pick<Config, 'path' | 'monitor'> | undefined,
  context: Context,
): Promise<History> {
  const module = await loadHistory(context);
  const place = chooseDatabase(database, config, module, context);
  return { module, reader: await openReader(place, module, connectMs) };
}

/** Whether there is something to open; of a server only opening tells. */
export const hasHistory = (place: DatabasePlace): boolean =>
  place.kind === 'server' || existsSync(place.path);

/** Throws an UnavailableError that says where the history is, and never how to log in there. */
export async function openReader(
  place: DatabasePlace,
  module: Pick<HistoryModule, 'openSqliteReader' | 'openPostgresReader'>,
  connectMs?: number,
): Promise<StoreReader> {
  if (!hasHistory(place))
    throw new UnavailableError(
      `no history yet: there is no ${place.label}; fuelgauge monitor writes it`,
    );
  const explain = (error: unknown): never => {
    // The words of the store are our own as well: they say what is wrong.
    const reason = error instanceof Error && error.message ? error.message : 'cannot be opened';
    throw new UnavailableError(`the history in ${place.label} cannot be read: ${reason}`);
  };
  const opening =
    place.kind === 'file'
      ? module.openSqliteReader(place.path)
      : module.openPostgresReader(place.url, omitUndefined({ connectMs }));
  const reader = await opening.catch(explain);
  // What is damaged further down is found when it is read.
  return {
    states: (query) => reader.states(query).catch(explain),
    history: (query) => reader.history(query).catch(explain),
    episodes: (query) => reader.episodes(query).catch(explain),
    health: () => reader.health(),
    close: () => reader.close(),
  };
}
