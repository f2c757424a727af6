import { StoreError } from '../store-error.ts';
import type { Connection } from './connection.ts';
import { showPath } from './fault.ts';
import { APPLICATION_ID, MIGRATIONS, SCHEMA } from './migrations.ts';

/** @returns 0 for an empty database, else its schema */
export function readSchema(connection: Connection, path: string): number {
  const tables = connection.get<{ n: number }>('SELECT count(*) n FROM sqlite_schema')?.n ?? 0;
  const id = connection.get<{ application_id: number }>('PRAGMA application_id')?.application_id;
  const schema = connection.get<{ user_version: number }>('PRAGMA user_version')?.user_version ?? 0;
  if (tables === 0 && schema === 0) return 0;
  if (id !== APPLICATION_ID || schema < 1) throw notOurs(path);
  if (schema > SCHEMA) throw newer(path, schema);
  return schema;
}

export const notOurs = (path: string, cause?: unknown): StoreError =>
  new StoreError(
    'not_a_database',
    `${showPath(path)} is something else than the history of a monitor: give the path of another file, or of none that exists.`,
    { cause },
  );

export const newer = (path: string, schema: number): StoreError =>
  new StoreError(
    'newer_schema',
    `${showPath(path)} was written by a newer fuelgauge (schema ${schema}, this one knows ${SCHEMA}): update fuelgauge, or give the path of another file; nothing was changed.`,
  );

/** Brings a database to the newest schema, forward only, in one transaction. */
export function migrate(connection: Connection, path: string): void {
  if (readSchema(connection, path) === SCHEMA) return;
  connection.transaction(() => {
    // Read again: another process may have done it before we had the lock.
    for (let step = readSchema(connection, path); step < SCHEMA; step += 1)
      connection.exec(MIGRATIONS[step] ?? '');
    connection.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${SCHEMA}`);
  });
}
