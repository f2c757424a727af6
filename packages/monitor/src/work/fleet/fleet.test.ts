import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPostgresReader } from '../../store/postgres-store.ts';
import {
  type FleetPlan,
  isLowOne,
  listAccounts,
  MOST_AT_ONCE,
} from '../../test-support/fleet/plan.ts';
import { type FleetWorker, startWorker } from '../../test-support/fleet/start-worker.ts';
import { startVendors, type Vendors } from '../../test-support/fleet/vendors.ts';
import { type PostgresServer, startPostgres } from '../../test-support/postgres.ts';
import { type Receiver, startReceiver } from '../../test-support/receiver.ts';

let server: PostgresServer;
let hook: Receiver;
let vendors: Vendors;
const workers: FleetWorker[] = [];
beforeAll(async () => {
  server = await startPostgres();
  hook = await startReceiver();
  vendors = await startVendors({ minMs: 5, maxMs: 40 });
});
afterAll(async () => {
  for (const { child } of workers) child.kill('SIGKILL');
  await vendors?.close();
  await hook?.close();
  await server?.close();
});

function start(plan: FleetPlan): FleetWorker {
  const worker = startWorker(plan);
  workers.push(worker);
  return worker;
}

/** Ends when it holds; the test has a limit of its own. */
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await sleep(50);
}

test('two processes, one killed, the server restarted: everything is read on, and each alert told once', async () => {
  const database = await server.createDatabase();
  const plan: FleetPlan = {
    database,
    vendors: vendors.url,
    hook: hook.url,
    accounts: 300,
    providers: 3,
    everyMs: 4_000,
    timeoutMs: 10_000,
  };
  const names = [...listAccounts(plan)].map(({ provider, account }) => `${provider}/${account}`);
  /** Whether every account was asked since. */
  const isReadSince = (time: number) =>
    names.every((name) => (vendors.reads.get(name)?.at(-1) ?? 0) > time);

  // Both migrate at once, both schemas.
  const [first, second] = [start(plan), start({ ...plan, skewMs: 3_600_000 })];
  await until(() => isReadSince(0));
  // Round by round, and none is begun by both.
  expect(Math.max(...[...vendors.reads.values()].map(({ length }) => length))).toBeLessThan(4);

  vendors.setLow(true);
  const before = [...vendors.reads.values()].flat().length;
  await until(() => [...vendors.reads.values()].flat().length > before + 20);
  first.child.kill('SIGKILL');
  await first.ended;
  const killedAt = performance.now();
  await until(() => isReadSince(killedAt));

  await server.stop();
  await server.start();
  const third = start(plan);
  const restartedAt = performance.now();
  await until(() => isReadSince(restartedAt));

  const low = names.filter((name) => isLowOne(name.split('/')[1] ?? ''));
  await until(
    () => new Set(hook.received.map(({ body }) => JSON.parse(body).id)).size >= low.length,
  );
  for (const { child } of [second, third]) child.kill('SIGTERM');
  await Promise.all([second.ended, third.ended]);
  expect(second.lines().at(-1)).toBe('ended');

  const reader = await openPostgresReader(database);
  const episodes = await reader.episodes({ limit: 10_000 });
  const states = await reader.states();
  await reader.close();
  expect(episodes.map(({ subject, number }) => `${subject} ${number}`)).toHaveLength(low.length);
  const ids = hook.received.map(({ body }) => String(JSON.parse(body).id));
  expect(new Set(ids).size).toBe(low.length);
  expect(Math.max(...vendors.mostAtOnce.values())).toBeLessThanOrEqual(MOST_AT_ONCE);
  expect(vendors.wrongKeys()).toBe(0);
  // The clock that is an hour off is in no time of the history.
  const latest = states.map(({ attemptedAt }) => Date.parse(attemptedAt));
  expect(Math.max(...latest)).toBeLessThan(Date.now() + 60_000);
  expect(states).toHaveLength(plan.accounts);

  const client = new pg.Client(database);
  await client.connect();
  const { rows } = await client.query(`SELECT data::text, state::text FROM fuelgauge_jobs.job`);
  const { rows: kept } = await client.query(`SELECT state::text AS data FROM fuelgauge.account`);
  await client.end();
  expect([...rows, ...kept].filter(({ data }) => /secret/.test(data))).toEqual([]);
  expect(rows.filter(({ state }) => state === 'active' || state === 'failed')).toEqual([]);
});
