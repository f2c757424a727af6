import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { FleetPlan } from '../../packages/monitor/src/test-support/fleet/plan.ts';
import { startWorker } from '../../packages/monitor/src/test-support/fleet/start-worker.ts';
import {
  startVendors,
  type Vendors,
} from '../../packages/monitor/src/test-support/fleet/vendors.ts';
import { startPostgres } from '../../packages/monitor/src/test-support/postgres.ts';
import { startReceiver } from '../../packages/monitor/src/test-support/receiver.ts';
import { secondsOf } from '../../tests/fleet/processor-time.ts';
import { type Comparison, compare, constant } from '../results/comparison.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';

const MINUTE_MS = 60_000;
/** Vendors with so few accounts each that no vendor's four requests at once are what limits a round. */
const ACCOUNTS_A_VENDOR = 250;
const LOOP = 'a loop of readBalance';

/** How fast accounts were read, and what it took of the processor. */
interface Rates {
  readonly readingsAMinute: number;
  /** Of the processes that read; vendors and PostgreSQL are others. */
  readonly microsecondsAReading: number;
}

interface Surroundings {
  readonly vendors: Vendors;
  readonly plan: FleetPlan;
}

const countReads = ({ reads }: Vendors): number =>
  [...reads.values()].reduce((sum, times) => sum + times.length, 0);

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await sleep(500);
}

/** From the moment at which every account was read once, and everything is compiled, for one interval. */
async function watch(
  processes: readonly ChildProcess[],
  { vendors, plan }: Surroundings,
): Promise<Rates> {
  const note = () => ({
    at: performance.now(),
    reads: countReads(vendors),
    seconds: processes.reduce((sum, { pid = 0 }) => sum + secondsOf(pid), 0),
  });
  // The first round of a fleet may be much less than a whole interval.
  await until(() => vendors.reads.size === plan.accounts);
  const before = note();
  await sleep(plan.everyMs);
  const after = note();
  const reads = after.reads - before.reads;
  return {
    readingsAMinute: (reads * MINUTE_MS) / (after.at - before.at),
    microsecondsAReading: ((after.seconds - before.seconds) * 1e6) / reads,
  };
}

async function end(processes: readonly ChildProcess[]): Promise<void> {
  for (const each of processes) {
    each.kill('SIGKILL');
    if (each.exitCode === null && each.signalCode === null) await once(each, 'exit');
  }
}

const PROGRAM = fileURLToPath(new URL('./read-accounts.ts', import.meta.url));

function startReader(way: 'loop' | 'sqlite', plan: FleetPlan): ChildProcess {
  const args = ['--conditions=@fuelgauge/source', PROGRAM, way, JSON.stringify(plan)];
  return spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Other processes read the same made-up accounts of vendors that answer after 30 to 400 ms. */
async function measureRates(
  accounts: number,
  everyMs: number,
  start: (plan: FleetPlan) => readonly ChildProcess[],
): Promise<Rates> {
  const server = await startPostgres();
  const hook = await startReceiver();
  const vendors = await startVendors({ minMs: 30, maxMs: 400 });
  const plan: FleetPlan = {
    database: await server.createDatabase(),
    vendors: vendors.url,
    hook: hook.url,
    accounts,
    providers: Math.ceil(accounts / ACCOUNTS_A_VENDOR),
    everyMs,
    timeoutMs: 20_000,
  };
  const processes = start(plan);
  try {
    return await watch(processes, { vendors, plan });
  } finally {
    await end(processes);
    await vendors.close();
    await hook.close();
    await server.close();
  }
}

const workersOf = (count: number) => (plan: FleetPlan) =>
  Array.from({ length: count }, () => startWorker(plan).child);

/** What a reading costs of the processor, alone, kept in a file and shared with other machines. */
function compareCosts(accounts: number, figures: Readonly<Record<string, Rates>>): Comparison {
  return compare(
    {
      id: 'fleet-cost',
      title: `${accounts} accounts each minute: processor time of one reading`,
      unit: 'µs',
      beside: LOOP,
      note:
        `Vendors answer after 30 to 400 ms, each with ${ACCOUNTS_A_VENDOR} accounts. Of the processes that read, with all ` +
        'that they judge and keep; vendors and PostgreSQL are processes of their own.',
    },
    constant(mapValues(figures, ({ microsecondsAReading }) => microsecondsAReading)),
  );
}

/** What workers read of what they are asked for. */
function compareRates(figures: Readonly<Record<string, Rates>>): Comparison {
  const [beside = ''] = Object.keys(figures);
  return compare(
    {
      id: 'fleet-rate',
      title: 'Accounts that are read in a minute',
      unit: 'a minute',
      beside,
      note: 'Workers, made-up vendors and PostgreSQL all on this one machine.',
    },
    constant(mapValues(figures, ({ readingsAMinute }) => readingsAMinute)),
  );
}

const mapValues = <Value>(
  values: Readonly<Record<string, Value>>,
  change: (value: Value) => number,
): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value)]));

/** What many accounts cost on several machines, as far as one machine can show it. */
export async function compareFleets(isQuick: boolean): Promise<readonly Comparison[]> {
  const [accounts, many, everyMs] = isQuick ? [100, 200, 5_000] : [10_000, 40_000, MINUTE_MS];
  const file = `${await makeTemporaryFolder()}/monitor.sqlite`;
  const loop = await measureRates(accounts, everyMs, (plan) => [startReader('loop', plan)]);
  const sqlite = await measureRates(accounts, everyMs, (plan) => [
    startReader('sqlite', { ...plan, database: file }),
  ]);
  const one = await measureRates(accounts, everyMs, workersOf(1));
  const two = await measureRates(accounts, everyMs, workersOf(2));
  return [
    compareCosts(accounts, {
      [LOOP]: loop,
      'a monitor with SQLite': sqlite,
      'one worker with PostgreSQL': one,
      'two workers with PostgreSQL': two,
    }),
    compareRates({
      [`${accounts} asked for, one worker`]: one,
      [`${accounts} asked for, two workers`]: two,
      [`${many} asked for, one worker`]: await measureRates(many, everyMs, workersOf(1)),
      [`${many} asked for, two workers`]: await measureRates(many, everyMs, workersOf(2)),
    }),
  ];
}
