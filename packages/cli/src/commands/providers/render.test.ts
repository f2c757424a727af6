import type { CatalogEntry } from '@fuelgauge/registry/catalog';
import { expect, test } from 'vitest';
import { textOf } from '../../terminal/line.ts';
import { renderProviders } from './render.ts';

const acme: CatalogEntry = {
  id: 'acme',
  name: 'Acme, Inc.',
  package: '@fuelgauge/acme',
  keyVariables: ['ACME_API_KEY', 'ACME_KEY'],
  unit: 'acme:credit',
  ownedUnits: ['acme:credit'],
  group: null,
  scope: 'unknown',
  keyPrefix: null,
  links: { docs: 'https://acme.example/docs', keys: 'https://acme.example/keys', topUp: null },
  free: null,
  rateLimits: [],
};

function lines(rendered: ReturnType<typeof renderProviders>): string[] {
  return rendered.map((line) => line.map(textOf).join(''));
}

test('what the vendor does not say is left out', () => {
  expect(lines(renderProviders([acme, { ...acme, id: 'globex', free: true }]))).toEqual([
    'acme  Acme, Inc.',
    '  key        ACME_API_KEY or ACME_KEY',
    '  unit       acme:credit',
    '  get a key  https://acme.example/keys',
    '  docs       https://acme.example/docs',
    '',
    'globex  Acme, Inc.',
    '  key        ACME_API_KEY or ACME_KEY',
    '  unit       acme:credit',
    '  get a key  https://acme.example/keys',
    '  docs       https://acme.example/docs',
    '  cost       reading the balance is free',
  ]);
});
