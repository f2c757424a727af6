import { registry } from '@fuelgauge/registry';
import { expect, test } from 'vitest';
import * as bare from './bare.ts';
import * as index from './index.ts';
import { acme, createResponse, createVendor } from './test-support/acme.ts';

test('the package and its bare entry have the same names', () => {
  expect(Object.keys(index).toSorted()).toEqual(Object.keys(bare).toSorted());
});

test('the package knows the providers of the registry, the bare entry none', () => {
  for (const { id } of registry) {
    index.createFuelGauge({ accounts: [{ provider: id }] });
    expect(() => bare.createFuelGauge({ accounts: [{ provider: id }] })).toThrow(
      'unknown provider',
    );
  }
});

test("the registry's providers and the user's own are found in one environment", async () => {
  const { fetch } = createVendor(() => createResponse({ credits: 12 }));
  const variables = registry.map(({ keyVariables }) => keyVariables[0]);
  const env = Object.fromEntries([...variables, 'ACME_API_KEY'].map((name) => [name, 'key']));
  const { readings } = await index.getBalances({ providers: [acme], env, fetch, maxRetries: 0 });
  expect(readings.map(({ provider }) => provider)).toEqual([
    ...registry.map(({ id }) => id),
    'acme',
  ]);
});
