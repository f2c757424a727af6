import type { Engine, MonitorStore } from '@fuelgauge/monitor';
import { UnavailableError } from '../../errors.ts';
import type { DatabasePlace } from '../../monitor/choose-database.ts';
import type { MonitorModule } from '../../monitor/monitor-module.ts';

/** Opens the history to be written. Throws an UnavailableError where it cannot be. */
export const openStore = (
  place: DatabasePlace,
  {
    openSqliteStore,
    openPostgresStore,
  }: Pick<MonitorModule, 'openSqliteStore' | 'openPostgresStore'>,
): Promise<MonitorStore> =>
  withLabel(place, () =>
    place.kind === 'file' ? openSqliteStore(place.path) : openPostgresStore(place.url),
  );

/** What shares the accounts with the other processes of a server; none where the history is a file. */
export const openEngine = async (
  place: DatabasePlace,
  { openFleet }: Pick<MonitorModule, 'openFleet'>,
): Promise<Engine | undefined> =>
  place.kind === 'file' ? undefined : withLabel(place, () => openFleet(place.url));

async function withLabel<Opened>(
  { label }: DatabasePlace,
  open: () => Promise<Opened>,
): Promise<Opened> {
  try {
    return await open();
  } catch (error) {
    // The words of the store are our own as well: they say what is wrong with the file or the server.
    const reason = error instanceof Error && error.message ? error.message : 'unknown';
    throw new UnavailableError(`the history in ${label} cannot be opened: ${reason}`);
  }
}
