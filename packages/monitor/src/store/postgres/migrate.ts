import { StoreError } from '../store-error.ts';
import type { Database, Queryable } from './database.ts';
import { MIGRATIONS, SCHEMA } from './migrations.ts';

/** Of the advisory lock that one process at a time migrates under: `fuel` in ASCII. */
const LOCK = 0x6675656c;

async function readVersion(connection: Queryable): Promise<number> {
  const [table] = await connection.all<{ exists: boolean }>(
    // A look into the catalogue itself: to_regclass may remember from before the lock that there is none.
    `SELECT EXISTS (SELECT FROM pg_catalog.pg_tables
      WHERE schemaname = 'fuelgauge' AND tablename = 'schema_version') AS exists`,
  );
  if (!table?.exists) return 0;
  const [row] = await connection.all<{ version: number }>(
    'SELECT version FROM fuelgauge.schema_version',
  );
  return row?.version ?? 0;
}

function refuseNewer(version: number): void {
  if (version > SCHEMA)
    throw new StoreError(
      'newer_schema',
      `the database has schema ${version}, and this version knows ${SCHEMA}: update @fuelgauge/monitor`,
    );
}

/**
 * Brings the schema `fuelgauge` to what this version knows. Several processes may start at once: one
 * migrates, the others wait for it. A newer schema is refused and not touched.
 */
export async function migrate(database: Database): Promise<void> {
  const known = await readVersion(database);
  refuseNewer(known);
  if (known === SCHEMA) return;
  await database.transaction(async (connection) => {
    await connection.all('SELECT pg_advisory_xact_lock($1)', LOCK);
    const version = await readVersion(connection); // another process may have been faster
    refuseNewer(version);
    if (version === 0) await connection.all(`CREATE SCHEMA IF NOT EXISTS fuelgauge`);
    for (const step of MIGRATIONS.slice(version)) await connection.all(step);
    await connection.all(
      'CREATE TABLE IF NOT EXISTS fuelgauge.schema_version (is_only boolean PRIMARY KEY DEFAULT true CHECK (is_only), version integer NOT NULL)',
    );
    await connection.all(
      'INSERT INTO fuelgauge.schema_version (version) VALUES ($1) ON CONFLICT (is_only) DO UPDATE SET version = excluded.version',
      SCHEMA,
    );
  });
}

/** For readers, who change nothing. */
export async function requireSchema(database: Database): Promise<void> {
  const version = await readVersion(database);
  refuseNewer(version);
  if (version === 0)
    throw new StoreError('missing', 'no monitor has written to this database yet: start one');
  if (version < SCHEMA)
    throw new StoreError(
      'older_schema',
      `the database has schema ${version}: start a monitor of this version once`,
    );
}
