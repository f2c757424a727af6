import { writeSync } from 'node:fs';
import {
  createFakeClock,
  createMonitor,
  openSqliteStore,
} from '../../packages/monitor/src/index.ts';
import { HOURS, hourOf, RULES, readingsAt, STEP_HOURS, timeOf } from './month-story.ts';

/** A monitor that is made to be killed: it plays the month from an hour on, and says which hour is done. */
const [path = '', url = '', first = '0'] = process.argv.slice(2);
const clock = createFakeClock(timeOf(Number(first)));
const store = await openSqliteStore(path);
const monitor = createMonitor({
  gauge: {
    async *stream() {
      yield* readingsAt(hourOf(clock.now()));
    },
  },
  store,
  clock,
  rules: RULES,
  channels: [{ type: 'webhook', name: 'hook', url, allowPrivateHosts: ['127.0.0.1'] }],
});
// That the channel is down is no surprise.
monitor.onProblem(({ where, message }) => {
  if (where !== 'delivery') writeSync(2, `${where}: ${message}\n`);
});
for (let hour = Number(first); hour <= HOURS; hour += STEP_HOURS) {
  clock.set(timeOf(hour));
  await monitor.round();
  writeSync(1, `${hour}\n`);
}
// What is put off because the channel was down is due a little later.
for (let later = 1; later <= 48; later += 1) {
  clock.set(timeOf(HOURS + later));
  const due = await store.due(timeOf(HOURS + 1000), 1);
  if (due.length === 0) break;
  await monitor.round();
}
await monitor.close();
await store.close();
