// Reads one vendor many times over real sockets. Run by bench/load/load.ts, each time as a new process.
import { readBalance } from '@fuelgauge/core';
import { linkup } from '@fuelgauge/linkup/provider';
import type { LoadFigures, LoadOptions } from './load.ts';

const { origin, way, readings, inFlight } = JSON.parse(process.argv[2] ?? '') as LoadOptions;
const baseUrl = `${origin}/0/${linkup.id}`;
const apiKey = 'any-key';

const ways: Readonly<Record<string, () => Promise<unknown>>> = {
  async bare() {
    const response = await fetch(baseUrl + linkup.path, {
      headers: { authorization: `Bearer ${apiKey}` },
    });
    return JSON.parse(await response.text()) as unknown;
  },
  fuelgauge: () => readBalance(linkup, { apiKey, baseUrl, env: {} }),
};
const read = ways[way];
if (!read) throw new Error(`unknown way "${way}"`);

async function readMany(count: number): Promise<void> {
  let left = count;
  const readOn = async () => {
    while (left > 0) {
      left -= 1;
      await read?.();
    }
  };
  await Promise.all(Array.from({ length: inFlight }, readOn));
}

await readMany(readings / 10);
const startedAt = performance.now();
const cpuBefore = process.cpuUsage();
await readMany(readings);
const { user, system } = process.cpuUsage(cpuBefore);
const figures: LoadFigures = {
  microseconds: ((performance.now() - startedAt) * 1000) / readings,
  cpuMicroseconds: (user + system) / readings,
  peakMegabytes: process.resourceUsage().maxRSS / 1000,
};
console.log(JSON.stringify(figures));
process.exit(); // rather than wait for idle connections
