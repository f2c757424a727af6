import type pg from 'pg';
import type { DeliveryOutcome } from '../monitor-store.ts';
import { afterTry, type Posted, takeDue } from '../outbox.ts';
import type { Database, Queryable } from './database.ts';

/** Of the advisory lock of the process that delivers. */
const LOCK = `hashtext('fuelgauge deliverer')`;

/** A deliverer looks at least once a minute, whatever there is to do. */
const SILENT_MS = 90_000;

/**
 * One process delivers, so that messages stay in order: the one whose connection holds the lock. The
 * server frees it when that connection ends, so that a killed process is replaced at once, and when nothing
 * was asked over it for too long: a machine that has lost its power ends no connection.
 */
export class DelivererLock {
  readonly #database: Database;
  readonly #silentMs: number;
  #client: pg.Client | undefined;
  #isHeld = false;

  constructor(database: Database, silentMs: number = SILENT_MS) {
    this.#database = database;
    this.#silentMs = silentMs;
  }

  /** @returns whether this process delivers now */
  async take(): Promise<boolean> {
    const kept = this.#client;
    // One that the server has ended may not have heard of it yet: that is no failure, it is made anew.
    if (kept) return this.#ask(kept).catch(() => this.take());
    return this.#ask(await this.#connect());
  }

  async #ask(client: pg.Client): Promise<boolean> {
    try {
      const sql = this.#isHeld
        ? 'SELECT true AS held'
        : `SELECT pg_try_advisory_lock(${LOCK}) AS held`;
      const { rows } = await client.query<{ held: boolean }>(sql);
      this.#isHeld = rows[0]?.held === true;
    } catch (error) {
      await this.release();
      throw error;
    }
    return this.#isHeld;
  }

  async #connect(): Promise<pg.Client> {
    const client = await this.#database.connect();
    this.#client = client;
    client.once('end', () => {
      if (this.#client !== client) return;
      this.#client = undefined;
      this.#isHeld = false;
    });
    await client.query(`SET idle_session_timeout = ${this.#silentMs}`);
    return client;
  }

  async release(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    this.#isHeld = false;
    await client?.end().catch(() => {}); // it has broken already
  }
}

/** In the order in which they were written. */
export async function readDue(
  connection: Queryable,
  now: string,
  limit: number,
): Promise<readonly Posted[]> {
  const rows = await connection.all<{ posted: Posted }>(
    'SELECT posted FROM fuelgauge.outbox WHERE settled_at IS NULL ORDER BY position LIMIT 10000',
  );
  return takeDue(
    rows.map(({ posted }) => posted),
    now,
    limit,
  );
}

/** Inside a transaction of the caller. */
export async function saveOutcome(
  connection: Queryable,
  id: string,
  channel: string,
  outcome: DeliveryOutcome,
): Promise<void> {
  const [row] = await connection.all<{ posted: Posted }>(
    'SELECT posted FROM fuelgauge.outbox WHERE id = $1 AND channel = $2 AND settled_at IS NULL FOR UPDATE',
    ...[id, channel],
  );
  if (!row) return;
  const posted = afterTry(row.posted, outcome);
  await connection.all(
    'UPDATE fuelgauge.outbox SET settled_at = $3, posted = $4 WHERE id = $1 AND channel = $2',
    ...[id, channel, posted.settledAt ?? null, JSON.stringify(posted)],
  );
}
