import type { MonitorStore } from './monitor-store.ts';
import { toOutboxRow } from './outbox.ts';
import type { Retention } from './retention.ts';
import { compactPoints } from './sqlite/compaction.ts';
import { DelivererLock } from './sqlite/deliverer-lock.ts';
import { Keeper } from './sqlite/keeper.ts';
import { readBackground, readEpisodes, readHistory, readStates } from './sqlite/reads.ts';
import { readDue, saveChanges, saveOutcome } from './sqlite/writes.ts';

/** How a store in a file is kept. */
export interface SqliteStoreOptions {
  /** How long each detail is kept. */
  readonly retention?: Retention;
  /** How long a write waits for another process before it goes on in memory, in milliseconds. @default 5000 */
  readonly patienceMs?: number;
}

/**
 * A store in one file, which is made where there is none, for its user alone. What `commit` acknowledged is on
 * the disk. While the file cannot be written (a full disk, a lock, damage) the store goes on in memory and
 * `health()` says so; it goes back by itself, with all that came meanwhile. Several processes may write one
 * file: an episode exists once, and one of them delivers.
 * @throws StoreError where the file is something else than a history, or of a newer version; it is not touched
 */
export async function openSqliteStore(
  path: string,
  { retention = {}, patienceMs = 5000 }: SqliteStoreOptions = {},
): Promise<MonitorStore> {
  const keeper = await Keeper.open(path, patienceMs);
  const lock = new DelivererLock();
  return {
    commit: (changes) =>
      keeper.write((connection, unsaved) => {
        unsaved?.addPoints(connection, changes);
        const news = saveChanges(connection, changes);
        unsaved?.addChanges(changes, news);
        return news;
      }),
    background: (accounts, since) =>
      keeper.read((connection) => readBackground(connection, accounts, since)),
    states: (query) => keeper.read((connection) => readStates(connection, query)),
    history: (query) => keeper.read((connection) => readHistory(connection, query)),
    episodes: (query) => keeper.read((connection) => readEpisodes(connection, query)),
    async due(now, limit) {
      const { posted, isOurs } = await keeper.read((connection) => ({
        posted: readDue(connection, now, limit),
        isOurs: lock.isFresh(connection),
      }));
      if (posted.length === 0 || isOurs) return posted.map(toOutboxRow);
      return keeper.write((connection) =>
        lock.take(connection) ? readDue(connection, now, limit).map(toOutboxRow) : [],
      );
    },
    settle: (id, channel, outcome) =>
      keeper.write((connection, unsaved) => {
        lock.take(connection);
        saveOutcome(connection, id, channel, outcome);
        unsaved?.addSettled(id, channel);
      }),
    compact: (now) => keeper.write((connection) => compactPoints(connection, now, retention)),
    health: () => keeper.health(),
    close: () => keeper.close((connection) => lock.release(connection)),
  };
}
