import type { ProviderDefinition } from '@fuelgauge/core';
import { createEmulation } from '@fuelgauge/core/testing';
import { expect, test } from 'vitest';
import { setOwnVendors, withVendors } from '../catalog/known-vendors.ts';
import { madeUpDefinition, madeUpVendor } from '../test-support/made-up-vendors.ts';
import { applySettings, type SandboxSettings } from './apply-settings.ts';
import { control } from './control.ts';
import { createSimulatedVendor } from './simulated-vendor.ts';

const definition: ProviderDefinition = {
  ...madeUpDefinition,
  balance: {
    ...madeUpDefinition.balance,
    others: [
      { id: 'call', relation: 'separate', remaining: '/calls', unit: 'acme:call' },
      { id: 'cap', relation: 'cap', remaining: '/cap' },
    ],
  },
};
const emulation = createEmulation(definition, {
  paths: { '/wallet': { get: { responses: { 200: {} } } } },
});
const others = [
  { id: 'call', relation: 'separate', unit: 'acme:call' },
  { id: 'cap', relation: 'cap', unit: 'USD' },
] as const;

/** What the sandbox does with settings where the configuration has this vendor. */
const withAcme = <Result>(work: () => Promise<Result>): Promise<Result> =>
  withVendors(() => {
    setOwnVendors([{ definition, entry: { ...madeUpVendor('acme', { others }), package: null } }]);
    return work();
  });

async function bodyOf(settings: SandboxSettings, query = '') {
  return withAcme(async () => {
    const [vendor] = applySettings([{ id: 'acme', apiKey: 'k', emulation }], settings);
    if (!vendor) throw new Error('no vendor');
    const simulation = createSimulatedVendor(vendor);
    if (query !== '') control(vendor, simulation, new URLSearchParams(query));
    const request = new Request('http://sandbox.example/wallet', {
      headers: { authorization: 'Bearer k' },
    });
    const response = await simulation.respond(request, 'http://sandbox.example');
    return typeof response === 'string' ? response : response.json();
  });
}

test.each([
  { given: { balance: ['acme#call=5'] }, want: { calls: 5 } },
  {
    given: { balance: ['acme#call=5', 'acme=3', 'acme#cap=2.5'] },
    want: { usd: 3, calls: 5, cap: 2.5 },
  },
  { given: { balance: ['acme#call=5', 'acme#call=6'] }, want: { calls: 6 } },
  {
    given: { balance: ['acme#call=5'] },
    query: 'balance%23call=7&balance=1',
    want: { usd: 1, calls: 7 },
  },
])('$given $query gives $want', async ({ given, query, want }) => {
  expect(await bodyOf(given, query)).toMatchObject(want);
});

test('none takes a further amount back', async () => {
  expect(await bodyOf({ balance: ['acme#call=5', 'acme#call=none'] })).not.toHaveProperty('calls');
});

test.each([
  { given: { balance: ['acme#gift=5'] }, want: 'after the # stands one of call, cap' },
  { given: { drain: ['acme#call=5/1s'] }, want: 'leave out the #' },
  { given: { balance: ['acme#call=lots'] }, want: 'invalid amount "lots"' },
])('$given is refused: $want', async ({ given, want }) => {
  await expect(bodyOf(given)).rejects.toThrow(want);
});
