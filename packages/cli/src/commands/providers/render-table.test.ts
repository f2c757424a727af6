import { expect, test } from 'vitest';
import { textOf } from '../../terminal/line.ts';
import { madeUpVendor, manyVendors } from '../../test-support/made-up-vendors.ts';
import { renderVendorTable } from './render-table.ts';

const lines = (...given: Parameters<typeof renderVendorTable>) =>
  renderVendorTable(...given).map((line) => line.map(textOf).join('').trimEnd());

test('a row each, by group; what is owned is the unit', () => {
  expect(
    lines([
      madeUpVendor('acme'),
      madeUpVendor('globex', {
        group: 'inference',
        unit: 'USD',
        ownedUnits: ['USD', 'globex:call'],
        parameters: [
          { name: 'team', variables: ['GLOBEX_TEAM'], optional: false },
          { name: 'project', variables: ['GLOBEX_PROJECT'], optional: true },
        ],
      }),
      madeUpVendor('initech', { group: 'search', unit: null, ownedUnits: [null] }),
      madeUpVendor('hooli', { group: 'search', unit: 'USD', ownedUnits: [], relation: 'cap' }),
    ]),
  ).toEqual([
    'PROVIDER   NAME     UNIT              KEY',
    '',
    'inference',
    '  globex   Globex   USD, globex:call  GLOBEX_API_KEY + GLOBEX_TEAM',
    '',
    'search',
    '  initech  Initech  as replied        INITECH_API_KEY',
    '  hooli    Hooli    USD               HOOLI_API_KEY',
    '',
    'other',
    '  acme     Acme     acme:credit       ACME_API_KEY',
  ]);
});

test.each([40, 60, 80])('35 vendors are not wider than %i columns', (columns) => {
  const shown = lines(manyVendors(35), columns);
  expect(Math.max(...shown.map((line) => line.length))).toBeLessThanOrEqual(columns);
  expect(shown.filter((line) => line.includes('vendor'))).toHaveLength(35);
});
