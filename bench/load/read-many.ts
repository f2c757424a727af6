// Reads many accounts of one vendor over real sockets. Run by bench/load/load.ts, each time as a new process.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createFuelGauge } from '@fuelgauge/balances/bare';
import { readBalance } from '@fuelgauge/core';
import { linkup } from '@fuelgauge/linkup/provider';
import type { LoadFigures, LoadOptions } from './load.ts';

const { origin, way, readings, inFlight } = JSON.parse(process.argv[2] ?? '') as LoadOptions;
const baseUrl = `${origin}/0/${linkup.id}`;
const apiKey = 'any-key';

async function inTurns(count: number, read: () => Promise<unknown>): Promise<void> {
  let left = count;
  const readOn = async () => {
    while (left > 0) {
      left -= 1;
      await read();
    }
  };
  await Promise.all(Array.from({ length: inFlight }, readOn));
}

const gaugeOf = (count: number) =>
  createFuelGauge({
    providers: [linkup],
    accounts: Array.from({ length: count }, (_, index) => ({
      provider: linkup.id,
      account: `${index}`,
      apiKey,
      baseUrl,
    })),
    env: {},
    maxConcurrentPerProvider: inFlight,
    timeoutMs: 300_000,
  });

/** Each prepares what the caller would have already, and gives the work. */
const ways: Readonly<Record<string, (count: number) => () => Promise<unknown>>> = {
  bare: (count) => () =>
    inTurns(count, async () => {
      const response = await fetch(baseUrl + linkup.path, {
        headers: { authorization: `Bearer ${apiKey}` },
      });
      return JSON.parse(await response.text()) as unknown;
    }),
  readings: (count) => () =>
    inTurns(count, () => readBalance(linkup, { apiKey, baseUrl, env: {} })),
  gauge: (count) => {
    const gauge = gaugeOf(count);
    return async () => {
      const { complete, readings } = await gauge.read();
      if (!complete || readings.length !== count) throw new Error('not everything was read');
    };
  },
};
const prepare = ways[way];
if (!prepare) throw new Error(`unknown way "${way}"`);

await prepare(readings / 10)();
const work = prepare(readings);
const delays = monitorEventLoopDelay({ resolution: 1 });
delays.enable();
const startedAt = performance.now();
const cpuBefore = process.cpuUsage();
await work();
const { user, system } = process.cpuUsage(cpuBefore);
const tookMs = performance.now() - startedAt;
await new Promise((resolve) => setTimeout(resolve, 5)); // the last delay is noted by the next tick
delays.disable();
const figures: LoadFigures = {
  microseconds: (tookMs * 1000) / readings,
  longestBlockMs: delays.max / 1e6,
  cpuMicroseconds: (user + system) / readings,
  peakMegabytes: process.resourceUsage().maxRSS / 1000,
};
console.log(JSON.stringify(figures));
process.exit(); // rather than wait for idle connections
