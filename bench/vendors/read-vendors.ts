// Reads many vendors at once, as the packages are built. Run by bench/vendors/vendors.ts, each time as a new process.
import { getBalances } from '@fuelgauge/balances';
import { createFuelGauge } from '@fuelgauge/balances/bare';
import type { ProviderDefinition } from '@fuelgauge/core';
import { interleave, timeMs } from '../measure/interleave.ts';
import { loadDefinition } from '../support/vendors.ts';
import type { ReadVendorsOptions } from './vendors.ts';

const { vendors, ways, rounds, warmUpRounds } = JSON.parse(
  process.argv[2] ?? '',
) as ReadVendorsOptions;
const apiKey = 'any-key';
const accounts = vendors.map(({ id, copy, baseUrl }) => ({
  provider: copy === 0 ? id : `${id}-${copy}`,
  apiKey,
  baseUrl,
}));

async function readBare(): Promise<void> {
  const bodies = vendors.map(async ({ baseUrl, path }) => {
    const response = await fetch(baseUrl + path, {
      headers: { authorization: `Bearer ${apiKey}` },
    });
    return JSON.parse(await response.text()) as unknown;
  });
  await Promise.all(bodies);
}

/**
 * One copy of each is what the registry knows, and loads when it is asked for; more are vendors of
 * the user's own.
 */
async function chooseWayToRead() {
  if (vendors.every(({ copy }) => copy === 0)) return () => getBalances({ accounts, env: {} });
  const providers: ProviderDefinition[] = [];
  for (const { id, copy } of vendors) {
    const definition = await loadDefinition(id);
    providers.push(copy === 0 ? definition : { ...definition, id: `${id}-${copy}` });
  }
  return () => createFuelGauge({ accounts, providers, env: {} }).read();
}

const read = ways.includes('fuelgauge') ? await chooseWayToRead() : undefined;

async function readByFuelgauge(): Promise<void> {
  const report = await read?.();
  if (!report?.complete || report.readings.length !== vendors.length)
    throw new Error('not every vendor was read');
}

const contestants = {
  'Promise.all(fetch)': () => timeMs(readBare),
  fuelgauge: () => timeMs(readByFuelgauge),
};
const chosen = Object.fromEntries(
  Object.entries(contestants).filter(([name]) => ways.includes(name)),
);
console.log(JSON.stringify(await interleave(chosen, { rounds, warmUpRounds })));
