import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { okChange } from '../../test-support/made-up.ts';
import { type PostgresServer, startPostgres } from '../../test-support/postgres.ts';
import { openPostgresReader, openPostgresStore } from '../postgres-store.ts';
import { openDatabase } from './database.ts';
import { SCHEMA } from './migrations.ts';

const PAGE = new URL('../../../../../docs/monitor-on-many-machines.md', import.meta.url);

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server?.close());

/** As the owner of the database would, in psql. */
async function query<Row extends object = Record<string, unknown>>(
  url: string,
  sql: string,
): Promise<readonly Row[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const result: pg.QueryResult<Row> | pg.QueryResult<Row>[] = await client.query(sql);
    return Array.isArray(result) ? [] : result.rows;
  } finally {
    await client.end();
  }
}

test('a connection that breaks between two queries of a transaction fails it, and nothing else', async () => {
  const database = openDatabase(await server.createDatabase(), { max: 2 });
  const broken = database.transaction(async (connection) => {
    const [row] = await connection.all<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    await database.all('SELECT pg_terminate_backend($1, 5000)', row?.pid);
    await new Promise((resolve) => setTimeout(resolve, 100)); // its end arrives while nothing waits for it
    await connection.all('SELECT 1');
  });
  await expect(broken).rejects.toThrow();
  expect(await database.all('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await database.close();
});

describe('migrations', () => {
  test('many that start at once: one migrates, all work', async () => {
    const url = await server.createDatabase();
    const stores = await Promise.all(Array.from({ length: 5 }, () => openPostgresStore(url)));
    await Promise.all(
      stores.map((store) => store.commit([okChange({ at: '2026-01-05T00:00:00.000Z' })])),
    );
    expect(await query(url, 'SELECT version FROM fuelgauge.schema_version')).toEqual([
      { version: SCHEMA },
    ]);
    await Promise.all(stores.map((store) => store.close()));
  });

  test('a newer schema is refused, and not touched', async () => {
    const url = await server.createDatabase();
    await (await openPostgresStore(url)).close();
    await query(url, `UPDATE fuelgauge.schema_version SET version = ${SCHEMA + 1}`);
    const objects = () =>
      query(
        url,
        `SELECT oid, relname, xmin FROM pg_class WHERE relnamespace = 'fuelgauge'::regnamespace ORDER BY oid`,
      );
    const before = await objects();
    for (const open of [openPostgresStore, openPostgresReader])
      await expect(open(url)).rejects.toThrow(
        `the database has schema ${SCHEMA + 1}, and this version knows ${SCHEMA}: update @fuelgauge/monitor`,
      );
    expect(await objects()).toEqual(before);
    expect(await query(url, 'SELECT version FROM fuelgauge.schema_version')).toEqual([
      { version: SCHEMA + 1 },
    ]);
  });

  test('a reader finds no schema where no monitor has written', async () => {
    const url = await server.createDatabase();
    await expect(openPostgresReader(url)).rejects.toThrow('no monitor has written');
    expect(await query(url, `SELECT to_regnamespace('fuelgauge') AS schema`)).toEqual([
      { schema: null },
    ]);
  });
});

/** The SQL of the page, by the title that is above it. */
async function sqlUnder(title: string): Promise<string> {
  const page = await readFile(PAGE, 'utf8');
  const block = new RegExp(`## ${title}\\n[^]*?\`\`\`sql\\n([^]*?)\`\`\``).exec(page)?.[1];
  if (block === undefined) throw new Error(`no SQL under "${title}"`);
  return block;
}

describe('roles, made by the SQL of the page', () => {
  test('a worker role makes both schemas and works; a reader role reads, and can do nothing else', async () => {
    const owner = await server.createDatabase();
    const as = (role: string) => {
      const url = new URL(owner);
      [url.username, url.password] = [role, 'made-up'];
      return String(url);
    };
    const fill = (sql: string) =>
      sql
        .replaceAll('DATABASE balances', `DATABASE ${new URL(owner).pathname.slice(1)}`)
        .replaceAll("'…'", "'made-up'");
    await query(owner, fill(await sqlUnder('The role of the workers')));
    const store = await openPostgresStore(as('fuelgauge_worker'));
    const { openFleet } = await import('../../work/fleet/open-fleet.ts');
    await (await openFleet(as('fuelgauge_worker'))).close();
    await store.commit([okChange({ at: '2026-01-05T00:00:00.000Z' })]);

    await query(owner, fill(await sqlUnder('The role of readers')));
    // A week that begins later is readable as well.
    await store.commit([okChange({ at: '2026-03-05T00:00:00.000Z' })]);
    const reader = await openPostgresReader(as('fuelgauge_reader'));
    expect((await reader.history())[0]?.points).not.toHaveLength(0);
    expect(await reader.states()).toHaveLength(1);
    expect(await reader.episodes()).toEqual([]);
    await reader.close();
    expect(
      await query(as('fuelgauge_reader'), 'SELECT remaining::text FROM fuelgauge.balance_history'),
    ).not.toEqual([]);
    for (const sql of [
      'DELETE FROM fuelgauge.account',
      'CREATE TABLE fuelgauge.mine ()',
      'SELECT * FROM fuelgauge_jobs.job',
      'CREATE SCHEMA mine',
    ])
      await expect(query(as('fuelgauge_reader'), sql)).rejects.toThrow('permission denied');
    await store.close();
  });
});
