import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isProviderId } from './provider-names.ts';

const packages = join(import.meta.dirname, '../../..');

test.each(['acme', 'a1', 'acme-2', 'acme-cloud'])('%s is an id', (id) => {
  expect(isProviderId(id)).toBe(true);
});

test.each(['', '3meter', 'Acme', 'acme_x', 'acme-', 'a--b', '-a', '../a', 'acmé'])(
  '"%s" is none',
  (id) => {
    expect(isProviderId(id)).toBe(false);
  },
);

test('no vendor takes the name of a package that is written by hand', () => {
  const names = readdirSync(packages).flatMap((folder) => {
    if (folder === 'providers') return [];
    const { name } = JSON.parse(readFileSync(join(packages, folder, 'package.json'), 'utf8'));
    return name.startsWith('@fuelgauge/') ? [name.slice('@fuelgauge/'.length)] : [];
  });
  expect(names).toContain('core');
  expect(names.filter(isProviderId)).toEqual([]);
});
