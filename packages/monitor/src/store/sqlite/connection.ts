import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';

/**
 * One open database, with its statements kept. Values stand where `?` does: Node 22 has no `?1`. Everything is
 * synchronous, as `node:sqlite` is.
 */
export interface Connection {
  /** Rows, whose shape the caller knows from the columns. */
  all<Row>(sql: string, ...values: readonly SQLInputValue[]): readonly Row[];
  get<Row>(sql: string, ...values: readonly SQLInputValue[]): Row | undefined;
  /** @returns how many rows it changed */
  run(sql: string, ...values: readonly SQLInputValue[]): number;
  exec(sql: string): void;
  /** Whole or not at all. A lock that another process has is met at its beginning, before the work. */
  transaction<Result>(work: () => Result): Result;
  close(): void;
}

/** Loaded when a file is opened: who keeps nothing in one needs no `node:sqlite`, and sees no warning of it. */
export async function openConnection(
  location: string | URL,
  { readOnly = false }: { readonly readOnly?: boolean } = {},
): Promise<Connection> {
  const { DatabaseSync } = await import('node:sqlite');
  return createConnection(new DatabaseSync(location, { readOnly }));
}

function createConnection(database: DatabaseSync): Connection {
  const statements = new Map<string, StatementSync>();
  const prepare = (sql: string): StatementSync => {
    const known = statements.get(sql);
    if (known) return known;
    const statement = database.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  return {
    all: <Row>(sql: string, ...values: readonly SQLInputValue[]) =>
      prepare(sql).all(...values) as Row[],
    get: <Row>(sql: string, ...values: readonly SQLInputValue[]) =>
      prepare(sql).get(...values) as Row | undefined,
    run: (sql, ...values) => Number(prepare(sql).run(...values).changes),
    exec: (sql) => database.exec(sql),
    transaction(work) {
      database.exec('BEGIN IMMEDIATE');
      try {
        const result = work();
        database.exec('COMMIT');
        return result;
      } catch (error) {
        rollBack(database);
        throw error;
      }
    },
    close() {
      statements.clear();
      database.close();
    },
  };
}

/** A full disk or a damaged page ends the transaction by itself: then there is nothing left to undo. */
function rollBack(database: DatabaseSync): void {
  try {
    database.exec('ROLLBACK');
  } catch {}
}
