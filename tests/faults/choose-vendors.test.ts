import type { ProviderDefinition } from '@fuelgauge/core';
import { expect, test } from 'vitest';
import { listCases, nameOf } from './cases.ts';
import { chooseVendors, takeShare } from './choose-vendors.ts';
import { describeCase, listFaultCases, type Part } from './run-faults.ts';
import { loadVendors } from './vendor.ts';

const vendor = (id: string, declared: object) => ({
  id,
  definition: { id, ...declared } as unknown as ProviderDefinition,
});

const few = vendor('few', { balance: { remaining: '/a' } });
const more = vendor('more', { balance: { remaining: '/a', total: '/b' }, minIntervalMs: 1 });
const other = vendor('other', {
  balance: { remaining: '/a' },
  parameters: { org: { in: 'path' } },
});

test.each([
  { title: 'who declares most', given: [few, more], count: 1, want: ['more'] },
  { title: 'then who adds most', given: [few, more, other], count: 2, want: ['more', 'other'] },
  { title: 'no more than there are', given: [few], count: 3, want: ['few'] },
])('chooses $title', ({ given, count, want }) => {
  expect(chooseVendors(given, count).map(({ id }) => id)).toEqual(want);
});

test('shares every case out among the vendors', () => {
  const cases = Array.from({ length: 100 }, (_, index) => index);
  const shares = Array.from({ length: 24 }, (_, index) => takeShare(cases, index)).flat();
  expect(shares.toSorted((left, right) => left - right)).toEqual(cases);
});

test('every vendor meets some, the chosen ones all, somebody each, and a proof can ask for all', async () => {
  const vendors = await loadVendors();
  const count = (cases: readonly { readonly provider: string }[], id: string) =>
    cases.filter(({ provider }) => provider === id).length;
  const [some, all] = await Promise.all([listCases(vendors), listCases(vendors, vendors.length)]);
  const chosen = chooseVendors(vendors).map(({ id }) => id);
  const wrong = vendors.filter(({ id }) => {
    const [own, whole] = [count(some, id), count(all, id)];
    return chosen.includes(id) ? own !== whole : own < 50 || own >= whole;
  });
  expect(wrong.map(({ id }) => id)).toEqual([]);
  const named = (cases: typeof all) =>
    new Set(cases.map(({ id, via, title }) => `${id} via ${via}: ${title}`));
  expect(named(some)).toEqual(named(all));
});

test('each part has every case, and both together all that is chosen', async () => {
  const list = (part?: Part) => listFaultCases(part === undefined ? {} : { part });
  const [all, sources, packages] = [await list(), await list('sources'), await list('packages')];
  const names = new Set(all.map(nameOf));
  expect(new Set(sources.map(nameOf))).toEqual(names);
  expect(new Set(packages.map(nameOf))).toEqual(names);
  expect(new Set([...sources, ...packages].map(describeCase))).toEqual(
    new Set(all.map(describeCase)),
  );
});
