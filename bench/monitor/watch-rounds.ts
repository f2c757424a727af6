import { statSync } from 'node:fs';
import { join } from 'node:path';
import {
  createFakeClock,
  createMonitor,
  openSqliteStore,
} from '../../packages/monitor/src/index.ts';
import { ok } from '../../packages/monitor/src/test-support/readings.ts';
import { USUAL_START, usualDays } from '../../packages/monitor/src/test-support/usual-days.ts';

/** What a process says that has watched accounts for a while. */
export interface RoundFigures {
  /** Processor time of a round that reads every account. */
  readonly cpuMsPerRound: readonly number[];
  readonly megabytesOnDisk: number;
}

const DAY_MS = 86_400_000;
const [folder = '', accounts = '200', days = '28', rounds = '10'] = process.argv.slice(2);
const count = Number(accounts);
const path = join(folder, 'monitor.sqlite');
const store = await openSqliteStore(path);
let day = 0;
for (const changes of usualDays(count, Number(days))) {
  day += 1;
  await store.commit(changes);
  await store.compact(new Date(USUAL_START + day * DAY_MS).toISOString());
}

let left = 400;
const clock = createFakeClock(new Date(USUAL_START + day * DAY_MS));
const monitor = createMonitor({
  gauge: {
    async *stream() {
      left -= 1;
      for (let account = 0; account < count; account += 1)
        yield ok(String(left), {
          account: `team-${account}`,
          fetchedAt: clock.now().toISOString(),
        });
    },
  },
  store,
  clock,
});
const cpuMsPerRound: number[] = [];
for (let round = 0; round <= Number(rounds); round += 1) {
  const before = process.cpuUsage();
  await monitor.round();
  const { user, system } = process.cpuUsage(before);
  // The first one compiles.
  if (round > 0) cpuMsPerRound.push((user + system) / 1000);
  clock.set(new Date(clock.now().getTime() + 900_000));
}
await monitor.close();
await store.close();
const figures: RoundFigures = { cpuMsPerRound, megabytesOnDisk: statSync(path).size / 1e6 };
console.log(JSON.stringify(figures));
