import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { minute, okChange } from '../../test-support/made-up.ts';
import { type PostgresServer, startPostgres } from '../../test-support/postgres.ts';
import { openPostgresStore } from '../postgres-store.ts';
import { openDatabase } from './database.ts';
import { DelivererLock } from './delivery.ts';

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server?.close());

test('a commit that waits holds up no commit of other accounts', async () => {
  const url = await server.createDatabase();
  const [first, second] = [await openPostgresStore(url), await openPostgresStore(url)];
  for (const account of ['a', 'b']) {
    await first.commit([okChange({ account, at: minute(0) })]);
    await second.commit([okChange({ account, at: minute(1) })]);
  }
  const holder = new pg.Client(url);
  await holder.connect();
  await holder.query(`BEGIN; SELECT FROM fuelgauge.account WHERE account = 'a' FOR UPDATE`);
  const waits = first.commit([okChange({ account: 'a', at: minute(2), remaining: '4' })]);
  const isWaiting = `SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock'`;
  while ((await holder.query(isWaiting)).rows.length === 0);
  // Ends, or the test does not.
  await second.commit([okChange({ account: 'b', at: minute(2), remaining: '4' })]);
  await holder.end();
  await waits;
  await first.close();
  await second.close();
});

test('a process that falls silent within a transaction lets go of what it locked', async () => {
  const url = await server.createDatabase();
  const store = await openPostgresStore(url);
  await store.commit([okChange({ account: 'a', at: minute(0) })]);
  const silent = openDatabase(url, { silentMs: 200 });
  const [locked, awake] = [createGate(), createGate()];
  const transaction = silent.transaction(async (connection) => {
    await connection.all(`SELECT FROM fuelgauge.account WHERE account = 'a' FOR UPDATE`);
    locked.open();
    await awake.opened;
    await connection.all('SELECT 1');
  });
  const failed = expect(transaction).rejects.toThrow();
  await locked.opened;
  await store.commit([okChange({ account: 'a', at: minute(1) })]);
  awake.open();
  await failed;
  await silent.close();
  await store.close();
});

test('more queries at once than connections wait for their turn, however long the others take', async () => {
  const database = openDatabase(await server.createDatabase(), {
    max: 2,
    connectMs: 2_000,
    silentMs: 60_000, // of a machine that stands still
  });
  const slow = () => database.all('SELECT pg_sleep(1.1)');
  const inTransaction = () =>
    database.transaction((connection) => connection.all('SELECT pg_sleep(1.1)'));
  await Promise.all([slow(), inTransaction(), slow(), inTransaction(), slow(), inTransaction()]);
  await database.close();
});

test('a process that delivers and falls silent is replaced, and begins again without a failure', async () => {
  const database = openDatabase(await server.createDatabase());
  const [first, second] = [new DelivererLock(database, 200), new DelivererLock(database)];
  expect(await first.take()).toBe(true);
  while (!(await second.take()));
  expect(await first.take()).toBe(false);
  await second.release();
  expect(await first.take()).toBe(true);
  await first.release();
  await database.close();
});

function createGate() {
  let open: () => void = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}
