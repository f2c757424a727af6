import { afterAll, beforeAll } from 'vitest';
import { type PostgresServer, startPostgres } from '../test-support/postgres.ts';
import { describeStore } from '../test-support/store-contract.ts';
import { openPostgresStore } from './postgres-store.ts';

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server?.close());

describeStore('a store in PostgreSQL', async () =>
  openPostgresStore(await server.createDatabase()),
);
