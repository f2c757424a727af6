import { createHandlers } from '@fuelgauge/core/msw';
import { sampleParameters } from '@fuelgauge/core/testing';
import { registry } from '@fuelgauge/registry';
import { emulations } from '@fuelgauge/registry/emulations';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { getBalances } from './index.ts';

const server = setupServer();
beforeAll(() => server.listen());
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

/** Every vendor with its regions; without any, there is nothing to see. */
const loaded = await Promise.all(registry.map(({ id }) => loadEmulation(id)));
const regional = loaded.flatMap((emulation) =>
  Object.entries(emulation.definition.regions ?? {}).map(([region, { baseUrl, unit }]) => ({
    id: emulation.definition.id,
    region,
    baseUrl,
    unit,
    emulation,
  })),
);

async function loadEmulation(id: string) {
  const emulation = await emulations.find((entry) => entry.id === id)?.load();
  if (!emulation) throw new Error(`no emulation of ${id}`);
  return emulation;
}

test('regions have names and servers of their own', () => {
  const servers = regional.map(({ id, baseUrl }) => `${id} ${baseUrl}`);
  expect(servers).toEqual([...new Set(servers)]);
});

test.each(regional)('$id in region $region is asked there, in its unit', async (row) => {
  const { id, region, baseUrl, unit, emulation } = row;
  server.use(...createHandlers(emulation)());
  const asked: string[] = [];
  server.events.on('request:start', ({ request }) => asked.push(request.url));
  const parameters = sampleParameters(emulation.definition);
  const accounts = [{ provider: id, apiKey: 'a-well-formed-key', parameters, region }];
  const { readings } = await getBalances({ accounts, env: {}, maxRetries: 0 });
  server.events.removeAllListeners();
  expect(asked).toEqual([expect.stringContaining(baseUrl)]);
  const [reading] = readings;
  if (reading?.status !== 'ok') throw new Error(`${id} gave no balance`);
  if (unit !== undefined) expect(reading.balance.unit).toBe(unit);
  // A part of the headline counts what the headline counts.
  for (const other of reading.balance.others ?? [])
    if (other.relation === 'part') expect(other.unit).toBe(reading.balance.unit);
});
