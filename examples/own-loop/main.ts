import { setTimeout } from 'node:timers/promises';
import { createFuelGauge } from '@fuelgauge/balances';
import { runWorker } from './worker.ts';

const controller = new AbortController();
process.once('SIGINT', () => controller.abort());
process.once('SIGTERM', () => controller.abort());
// A service mostly has a server, which keeps it alive while it sleeps.
const server = setInterval(() => {}, 60_000);

await runWorker(
  {
    gauge: createFuelGauge(),
    doJobs: async () => {
      await setTimeout(100, undefined, { signal: controller.signal }).catch(() => {});
      console.log('did the jobs of this minute');
    },
    log: (line) => console.log(line),
  },
  controller.signal,
);
clearInterval(server);
