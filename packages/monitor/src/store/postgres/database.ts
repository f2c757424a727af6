import pg from 'pg';
import { PATIENCE } from './patience.ts';
import { createTurns } from './turns.ts';

/** What queries are sent through: the pool, or one connection within a transaction. */
export interface Queryable {
  all<Row extends object>(sql: string, ...values: readonly unknown[]): Promise<readonly Row[]>;
}

/** A database that is open. */
export interface Database extends Queryable {
  /** All of it or nothing, on one connection. */
  transaction<Result>(work: (connection: Queryable) => Promise<Result>): Promise<Result>;
  /** A connection of one's own: what it locks is free as soon as it ends, however it ends. */
  connect(): Promise<pg.Client>;
  close(): Promise<void>;
}

const queryOf = (client: Pick<pg.ClientBase, 'query'>): Queryable => ({
  async all<Row extends object>(sql: string, ...values: readonly unknown[]) {
    // Only a query without values may be several statements.
    return (await client.query<Row>(sql, values.length > 0 ? [...values] : undefined)).rows;
  },
});

/** Shorter than the time after which others take over what a silent process had begun: they need its locks. */
const SILENT_MS = 5_000;

interface DatabaseOptions {
  /** Connections at most. @default 8 */
  readonly max?: number;
  /** How long a connection may take to be made. @default 5000 */
  readonly connectMs?: number;
  /** How long a process may say nothing within a transaction, until the server ends that. @default 5000 */
  readonly silentMs?: number;
}

export function openDatabase(
  url: string,
  { max = 8, connectMs = 5_000, silentMs = SILENT_MS }: DatabaseOptions = {},
): Database {
  const config = {
    ...PATIENCE,
    statement_timeout: PATIENCE.query_timeout,
    idle_in_transaction_session_timeout: silentMs,
    connectionString: url,
    connectionTimeoutMillis: connectMs,
    application_name: 'fuelgauge',
  };
  const pool = new pg.Pool({ ...config, max });
  pool.on('error', () => {}); // an idle connection broke: the next query makes another
  // One that breaks within a transaction, between two queries, fails the next of them and ends no process.
  pool.on('connect', (client) => client.on('error', () => {}));
  // The pool counts the wait for a connection that others use as if the server did not answer.
  const inTurn = createTurns(max);
  return {
    all: (sql, ...values) => inTurn(() => queryOf(pool).all(sql, ...values)),
    transaction: (work) =>
      inTurn(async () => {
        const client = await pool.connect();
        let broken: unknown;
        try {
          await client.query('BEGIN');
          const result = await work(queryOf(client));
          await client.query('COMMIT');
          return result;
        } catch (error) {
          broken = await rollBack(client, error);
          throw error;
        } finally {
          client.release(broken !== undefined);
        }
      }),
    async connect() {
      const client = new pg.Client(config);
      client.on('error', () => {});
      await client.connect();
      return client;
    },
    close: () => pool.end(),
  };
}

/** @returns why the connection cannot be used any more: the server rolls back what is under way when it ends */
async function rollBack(client: pg.PoolClient, cause: unknown): Promise<unknown> {
  // A server that does not answer would not answer this either.
  if (!(cause instanceof pg.DatabaseError)) return cause;
  return client.query('ROLLBACK').then(
    () => undefined,
    (error: unknown) => error,
  );
}
