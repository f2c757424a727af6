import {
  createFakeClock,
  createMonitor,
  openPostgresStore,
} from '../../packages/monitor/src/index.ts';
import { startPostgres } from '../../packages/monitor/src/test-support/postgres.ts';
import { ok } from '../../packages/monitor/src/test-support/readings.ts';
import { processorSeconds } from '../../tests/fleet/processor-time.ts';
import { type Comparison, compare, constant } from '../results/comparison.ts';

const MINUTE_MS = 60_000;
const VENDORS = 40;
/** The first ones make rows and compile; then each is as the next. */
const ROUNDS_BEFORE = 2;
/** As many for few accounts as for many: a reading costs more the more readings came before it. */
const ROUNDS = 3;

/** Processor time of one reading, PostgreSQL's included, once so many accounts are known. */
async function measureKeeping(accounts: number): Promise<number> {
  const server = await startPostgres();
  const store = await openPostgresStore(await server.createDatabase());
  const clock = createFakeClock(new Date());
  let left = 1_000_000;
  const monitor = createMonitor({
    gauge: {
      async *stream() {
        left -= 1;
        for (let account = 0; account < accounts; account += 1)
          yield ok(String(left), {
            provider: `vendor-${account % VENDORS}`,
            account: `tenant-${account}`,
            fetchedAt: clock.now().toISOString(),
          });
      },
    },
    store,
    clock,
    rules: [{ type: 'low', below: '500', unit: 'acme:credit', repeatMs: 'never' }],
  });
  monitor.onProblem(({ message, cause }) => {
    throw new Error(message, { cause });
  });
  const round = async () => {
    await monitor.round();
    clock.set(new Date(clock.now().getTime() + MINUTE_MS));
  };
  try {
    for (let count = 0; count < ROUNDS_BEFORE; count += 1) await round();
    const before = processorSeconds();
    for (let count = 0; count < ROUNDS; count += 1) await round();
    return ((processorSeconds() - before) * 1e6) / (ROUNDS * accounts);
  } finally {
    await monitor.close();
    await store.close();
    await server.close();
  }
}

/** Whether a reading costs more where many accounts are kept. */
export async function compareGrowth(isQuick: boolean): Promise<Comparison> {
  const figures: Record<string, number> = {};
  for (const accounts of isQuick ? [100, 1000] : [100, 1000, 10_000, 100_000])
    figures[`${accounts} accounts`] = await measureKeeping(accounts);
  return compare(
    {
      id: 'fleet-growth',
      title: 'Judging and keeping one reading in PostgreSQL',
      unit: 'µs',
      beside: '100 accounts',
      note:
        'Processor time of the worker and of PostgreSQL. Every amount changes at every reading, which is the dearest case; ' +
        'nothing is asked of a vendor.',
    },
    constant(figures),
  );
}
