import type { Context } from '../context.ts';
import { UnavailableError } from '../errors.ts';
import { handedOver, loadCompanion } from '../load-companion.ts';
import type { HistoryModule, MonitorModule } from './monitor-module.ts';

/** The oldest Node with an SQLite of its own that asks for no flag. */
const OLDEST_NODE = [22, 13] as const;

const NAME = '@fuelgauge/monitor';

/** What the command line cannot do without. */
const NEEDED_OF_HISTORY = [
  'openSqliteReader',
  'openPostgresReader',
  'defaultDatabasePath',
  'forecastSeries',
] as const satisfies readonly (keyof HistoryModule)[];
const NEEDED = [
  ...NEEDED_OF_HISTORY,
  'createMonitor',
  'openSqliteStore',
  'openPostgresStore',
  'openFleet',
] as const satisfies readonly (keyof MonitorModule)[];

/** Loads the monitor. Throws an UnavailableError that says how to get it. */
export async function loadMonitor({
  importMonitor = handedOver(NAME) ?? (() => import('@fuelgauge/monitor')),
}: Pick<Context, 'importMonitor'>): Promise<MonitorModule> {
  return (await load(NEEDED, importMonitor)) as MonitorModule;
}

/** Loads what reads a history, which is a third of the monitor. Throws as `loadMonitor` does. */
export async function loadHistory({
  importMonitor = handedOver(NAME) ?? (() => import('@fuelgauge/monitor/history')),
}: Pick<Context, 'importMonitor'>): Promise<HistoryModule> {
  return (await load(NEEDED_OF_HISTORY, importMonitor)) as HistoryModule;
}

function load(needed: readonly string[], importMonitor: () => Promise<unknown>): Promise<object> {
  if (!isNewEnough(process.versions.node))
    throw new UnavailableError(
      `the monitor needs Node ${OLDEST_NODE.join('.')} or newer, and this is ${process.versions.node}: update Node`,
    );
  return loadCompanion({ name: NAME, subject: 'the monitor', needed, load: importMonitor });
}

/** @param version such as `22.13.1` */
export function isNewEnough(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE;
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}
