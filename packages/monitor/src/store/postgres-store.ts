import { omitUndefined } from '@fuelgauge/core/internal';
import type { MonitorStore, StoreHealth, StoreReader } from './monitor-store.ts';
import { toOutboxRow } from './outbox.ts';
import { compactPoints } from './postgres/compaction.ts';
import { type Database, openDatabase } from './postgres/database.ts';
import { DelivererLock, readDue, saveOutcome } from './postgres/delivery.ts';
import { describeFault } from './postgres/fault.ts';
import { migrate, requireSchema } from './postgres/migrate.ts';
import { preparePartitions } from './postgres/partitions.ts';
import { readBackground, readEpisodes, readHistory, readStates } from './postgres/reads.ts';
import { saveChanges } from './postgres/writes.ts';
import type { Retention } from './retention.ts';
import { StoreError } from './store-error.ts';

/** How a store in PostgreSQL is kept. */
export interface PostgresStoreOptions {
  /** How long each detail is kept. @default 30 days of changes, 13 months of hours */
  readonly retention?: Retention;
  /** Connections at most. @default 8 */
  readonly maxConnections?: number;
  /** How long a connection may take to be made, in milliseconds. @default 5000 */
  readonly connectMs?: number;
}

const DURABLE: StoreHealth = { mode: 'durable', problem: '' };

async function open<Result>(
  url: string,
  { maxConnections = 8, connectMs }: PostgresStoreOptions,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  const database = openDatabase(url, { max: maxConnections, ...omitUndefined({ connectMs }) });
  try {
    return await work(database);
  } catch (error) {
    await database.close();
    throw error instanceof StoreError ? error : new StoreError('unreadable', describeFault(error));
  }
}

function createReader(
  database: Database,
): StoreReader & { watch<R>(work: Promise<R>): Promise<R> } {
  let health = DURABLE;
  /** What the last attempt says of the server. */
  const watch = async <Result>(work: Promise<Result>): Promise<Result> => {
    try {
      const result = await work;
      health = DURABLE;
      return result;
    } catch (error) {
      health = { mode: 'memory', problem: describeFault(error) };
      throw new StoreError('unreadable', health.problem);
    }
  };
  return {
    watch,
    states: (query) => watch(readStates(database, query)),
    history: (query) => watch(readHistory(database, query)),
    episodes: (query) => watch(readEpisodes(database, query)),
    health: () => health,
    close: () => database.close(),
  };
}

/**
 * A store that several machines share: the schema `fuelgauge` of a PostgreSQL database. It keeps no key.
 * @param url - `postgres://user@host/database`; it is in no message
 * @throws StoreError where the server cannot be reached, or the schema is newer
 */
export function openPostgresStore(
  url: string,
  options: PostgresStoreOptions = {},
): Promise<MonitorStore> {
  return open(url, options, async (database) => {
    await migrate(database);
    const partitions = new Set<string>();
    const lock = new DelivererLock(database);
    const { watch, ...reader } = createReader(database);
    return {
      ...reader,
      background: (accounts, since) => watch(readBackground(database, accounts, since)),
      commit: (changes) =>
        watch(
          preparePartitions(database, changes, partitions).then(() =>
            database.transaction((connection) => saveChanges(connection, changes, partitions)),
          ),
        ),
      due: (now, limit) =>
        watch(
          lock
            .take()
            .then(async (isHeld) =>
              isHeld ? (await readDue(database, now, limit)).map(toOutboxRow) : [],
            ),
        ),
      settle: (id, channel, outcome) =>
        watch(database.transaction((connection) => saveOutcome(connection, id, channel, outcome))),
      compact: (now) =>
        watch(
          database.transaction((connection) =>
            compactPoints(connection, now, options.retention ?? {}),
          ),
        ),
      async close() {
        await lock.release();
        await database.close();
      },
    };
  });
}

/** The same for those who only read: pages, dashboards, agents. Its role needs no right to write. */
export function openPostgresReader(
  url: string,
  options: PostgresStoreOptions = {},
): Promise<StoreReader> {
  return open(url, options, async (database) => {
    await requireSchema(database);
    const { watch: _, ...reader } = createReader(database);
    return reader;
  });
}
