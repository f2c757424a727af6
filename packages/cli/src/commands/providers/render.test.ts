import { expect, test } from 'vitest';
import { textOf } from '../../terminal/line.ts';
import { madeUpVendor } from '../../test-support/made-up-vendors.ts';
import { renderProviders } from './render.ts';

const acme = madeUpVendor('acme', {
  name: 'Acme, Inc.',
  keyVariables: ['ACME_API_KEY', 'ACME_KEY'],
});

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
