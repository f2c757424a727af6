import { expect, test } from 'vitest';
import { madeUpVendor, manyVendors } from '../test-support/made-up-vendors.ts';
import { chooseHandful, describeMore } from './handful.ts';

const idsOf = (vendors: readonly { readonly id: string }[]) => vendors.map(({ id }) => id);

test.each([0, 1, 5, 8])('%i vendors are all shown', (count) => {
  const vendors = manyVendors(count);
  const handful = chooseHandful(vendors);
  expect(handful).toEqual({ shown: vendors, more: 0 });
  expect(describeMore(handful)).toBe('');
});

test('of many, those of the examples come first, then one of each group', () => {
  const vendors = manyVendors(35).map((entry) =>
    ['vendor30', 'vendor33'].includes(entry.id) ? { ...entry, example: true as const } : entry,
  );
  const handful = chooseHandful(vendors);
  // 30 is inference and 33 is data; the four other groups, then inference and media again.
  expect(idsOf(handful.shown)).toEqual([
    'vendor00',
    'vendor01',
    'vendor02',
    'vendor04',
    'vendor05',
    'vendor07',
    'vendor30',
    'vendor33',
  ]);
  expect(describeMore(handful)).toBe('and 27 more: fuelgauge providers');
});

test.each([
  {
    title: 'many of one group',
    given: Array.from({ length: 20 }, (_, index) => madeUpVendor(`v${index}`, { group: 'data' })),
  },
  {
    title: 'more examples than are shown',
    given: manyVendors(20).map((v) => ({ ...v, example: true as const })),
  },
])('$title: a handful all the same', ({ given }) => {
  expect(chooseHandful(given)).toMatchObject({ shown: { length: 8 }, more: 12 });
});

test('of vendors that take their key from one variable, one; the own ones always', () => {
  const twin = madeUpVendor('twin', { keyVariables: ['VENDOR00_API_KEY'] });
  const own = { ...madeUpVendor('zzz'), package: null };
  const shown = idsOf(chooseHandful([twin, ...manyVendors(20), own]).shown);
  expect(shown).toContain('zzz');
  expect(shown.filter((id) => ['twin', 'vendor00'].includes(id))).toHaveLength(1);
});
