import { catalog } from '@fuelgauge/registry/catalog';
import { emulations } from '@fuelgauge/registry/emulations';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadEmulations } from './load-emulations.ts';
import type { SandboxRequest } from './sandbox-request.ts';
import type { SandboxVendor } from './simulated-vendor.ts';
import { type RunningSandbox, startSandbox } from './start-sandbox.ts';

const vendors = await Promise.all(emulations.map(({ load }) => load()));
const ids = vendors.flatMap(({ definition: { id, regions = {} } }) =>
  Object.values(regions).some(({ keyEnds }) => keyEnds !== undefined) ? [id] : [],
);
const asked: SandboxRequest[] = [];
let served: readonly SandboxVendor[];
let sandbox: RunningSandbox;
beforeAll(async () => {
  served = await loadEmulations(new Set(ids));
  sandbox = await startSandbox({ emulations: served, onRequest: (request) => asked.push(request) });
});
afterAll(() => sandbox.close());

test('there is a vendor whose keys tell their server', () => expect(ids).not.toEqual([]));

test.each(ids)('%s: the made-up key is taken with every ending, and no other', async (id) => {
  const { getBalances } = await import('@fuelgauge/balances');
  const { definition } = vendors.find((vendor) => vendor.definition.id === id) ?? {};
  const ends = Object.values(definition?.regions ?? {}).flatMap(({ keyEnds }) => keyEnds ?? []);
  const { apiKey = '' } = served.find((vendor) => vendor.id === id) ?? {};
  const [variable = ''] = catalog.find((entry) => entry.id === id)?.keyVariables ?? [];
  for (const [key, want] of [
    [apiKey, 'right'],
    ...ends.map((end) => [apiKey + end, 'right'] as const),
    [`${apiKey}:other`, 'wrong'],
  ] as const) {
    const { readings } = await getBalances({
      env: { [variable]: key },
      accounts: [{ provider: id, baseUrl: `${sandbox.url}/${id}` }],
    });
    expect([key, readings[0]?.status, asked.at(-1)?.key]).toEqual([
      key,
      want === 'right' ? 'ok' : 'error',
      want,
    ]);
  }
});
