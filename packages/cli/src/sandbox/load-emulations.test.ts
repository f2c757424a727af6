import { createBalanceRequest } from '@fuelgauge/core/testing';
import { catalog } from '@fuelgauge/registry/catalog';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { setOwnVendors, withVendors } from '../catalog/known-vendors.ts';
import { madeUpDefinition as definition, madeUpVendor } from '../test-support/made-up-vendors.ts';
import { loadEmulations } from './load-emulations.ts';
import { type RunningSandbox, startSandbox } from './start-sandbox.ts';

let emulations: Awaited<ReturnType<typeof loadEmulations>>;
let sandbox: RunningSandbox;
beforeAll(async () => {
  emulations = await loadEmulations();
  sandbox = await startSandbox({ emulations });
});
afterAll(() => sandbox.close());

describe.each(catalog)('$id', ({ id, keyPrefix }) => {
  function find() {
    const vendor = emulations.find((candidate) => candidate.id === id);
    if (!vendor) throw new Error(`the sandbox does not have ${id}`);
    return vendor;
  }

  async function ask(apiKey?: string): Promise<number> {
    const request = createBalanceRequest(
      find().emulation.definition,
      apiKey ?? null,
      `${sandbox.url}/${id}`,
    );
    const response = await fetch(request);
    await response.text();
    return response.status;
  }

  test('answers its own key, and no other', async () => {
    const { apiKey } = find();
    expect(apiKey.startsWith(keyPrefix ?? id)).toBe(true);
    expect(await ask(apiKey)).toBe(200);
    expect(await ask()).toBeGreaterThanOrEqual(400);
    expect(await ask(`${apiKey}-not`)).toBeGreaterThanOrEqual(400);
  });
});

test('vendors of the configuration that take their key from one variable have one key, also with a built-in one', async () => {
  const [builtIn = madeUpVendor('none')] = catalog;
  const own = (id: string, keyVariables: readonly [string, ...string[]]) => ({
    definition: { ...definition, id, keyVariables },
    entry: { ...madeUpVendor(id), package: null, keyVariables },
  });
  const keys = await withVendors(async () => {
    setOwnVendors([
      own('acme', ['ACME_API_KEY']),
      own('acme-key', ['ACME_API_KEY', 'OTHER']),
      own('globex', builtIn.keyVariables),
      own('initech', ['INITECH_API_KEY']),
    ]);
    return new Map((await loadEmulations()).map(({ id, apiKey }) => [id, apiKey]));
  });
  expect(keys.get('acme-key')).toBe(keys.get('acme'));
  expect(keys.get('globex')).toBe(keys.get(builtIn.id));
  expect(keys.get('initech')).toBe('initech_sandbox');
});
