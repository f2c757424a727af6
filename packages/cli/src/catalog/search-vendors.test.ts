import { expect, test } from 'vitest';
import { madeUpVendor } from '../test-support/made-up-vendors.ts';
import { searchVendors } from './search-vendors.ts';

const vendors = [
  madeUpVendor('acme', { name: 'Acme Search', group: 'search' }),
  madeUpVendor('acme-key', { name: 'Acme Search key', keyVariables: ['ACME_API_KEY'] }),
  madeUpVendor('globex', { name: 'Globex.ai', group: 'inference' }),
  madeUpVendor('initech', {
    group: 'media',
    parameters: [{ name: 'team', variables: ['INITECH_TEAM_ID'], optional: false }],
  }),
];

test.each([
  { given: ['acme'], want: ['acme'] }, // its id, although another name has it as well
  { given: ['ACME'], want: ['acme'] },
  { given: ['acme-k'], want: ['acme-key'] },
  { given: ['globex.ai'], want: ['globex'] },
  { given: ['Globex', 'AI'], want: ['globex'] },
  { given: ['search'], want: ['acme', 'acme-key'] },
  { given: ['ACME_API_KEY'], want: ['acme', 'acme-key'] },
  { given: ['team_id'], want: ['initech'] },
  { given: ['media'], want: ['initech'] },
  { given: ['other'], want: ['acme-key'] },
  { given: ['search', 'key'], want: ['acme', 'acme-key'] },
  { given: ['globex', 'initech'], want: ['globex', 'initech'] },
  { given: ['glbex'], want: ['globex'], near: true },
  { given: ['inferense'], want: ['globex'], near: true },
  { given: ['initeck', 'globx'], want: ['globex', 'initech'], near: true },
  { given: ['nothing-like-it'], want: [] },
  { given: ['…'], want: [] },
  { given: ['x'.repeat(5000)], want: [] },
])('$given finds $want', ({ given, want, near = false }) => {
  const { entries, isNear } = searchVendors(vendors, given);
  expect(entries.map(({ id }) => id)).toEqual(want);
  expect(isNear).toBe(near);
});
