import { expect, test } from 'vitest';
import { fixedKey } from '../../accounts/keys/key-source.ts';
import { textOf } from '../../terminal/line.ts';
import { madeUpVendor, manyVendors } from '../../test-support/made-up-vendors.ts';
import { renderNotConfigured } from './render-not-configured.ts';

const acme = madeUpVendor('acme', {
  name: 'Acme, Inc.',
  keyVariables: ['ACME_API_KEY', 'ACME_KEY'],
});
const many = manyVendors(35);
const globex = { provider: 'globex', account: 'default', key: fixedKey('', 'a test') };

test.each([
  { filter: {}, want: 'no account is configured' },
  { filter: { account: 'team-a' }, want: 'no account "team-a" is configured' },
  { filter: { provider: ['acme', 'globex'] }, want: 'no account of acme or globex is configured' },
])('who is missing is named: $want', ({ filter, want }) => {
  const [first, ...rest] = renderNotConfigured([acme], [globex], filter).map((line) =>
    line.map(textOf).join(''),
  );
  expect(first).toContain(want);
  expect(rest).toContain('  ACME_API_KEY  Acme, Inc.  https://acme.example/keys');
  expect(rest).toContain('Configured are: globex/default');
});

test('of many vendors a handful; of one that is asked for, every variable that it needs', () => {
  const text = (...given: Parameters<typeof renderNotConfigured>) =>
    renderNotConfigured(...given).map((line) => line.map(textOf).join(''));
  const all = text(many, [], {});
  expect(all.filter((line) => line.includes('_API_KEY'))).toHaveLength(8);
  expect(all).toContain('  and 27 more: fuelgauge providers');
  const parameters = [
    { name: 'team', variables: ['ACME_TEAM_ID'] as const, optional: false },
    { name: 'project', variables: ['ACME_PROJECT'] as const, optional: true },
  ];
  expect(text([...many, { ...acme, parameters }], [], { provider: ['acme'] })).toContain(
    '  ACME_API_KEY and ACME_TEAM_ID  Acme, Inc.  https://acme.example/keys',
  );
});
