import type { CatalogEntry } from '@fuelgauge/registry/catalog';
import { expect, test } from 'vitest';
import { fixedKey } from '../../accounts/keys/key-source.ts';
import { textOf } from '../../terminal/line.ts';
import { renderNotConfigured } from './render-not-configured.ts';

const acme: CatalogEntry = {
  id: 'acme',
  name: 'Acme, Inc.',
  package: '@fuelgauge/acme',
  keyVariables: ['ACME_API_KEY', 'ACME_KEY'],
  unit: 'acme:credit',
  scope: 'unknown',
  keyPrefix: null,
  links: { docs: 'https://acme.example/docs', keys: 'https://acme.example/keys', topUp: null },
  free: null,
  rateLimits: [],
};
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
