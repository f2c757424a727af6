import { catalog } from '@fuelgauge/registry/catalog';
import { expect, test } from 'vitest';
import { checkConfig } from '../../accounts/config/check-config.ts';
import { readConfigDocument } from '../../accounts/config/config-document.ts';
import { renderFirstConfig } from './first-config.ts';

const id = catalog[0]?.id ?? '';

function read(text: string, isDiscovered = false) {
  return checkConfig(readConfigDocument('/x.json', text), { path: '/x.json', isDiscovered });
}

test.each([
  { env: {}, found: [], accounts: undefined },
  { env: { [catalog[0]?.keyVariables[0] ?? '']: 'SECRET' }, found: [id], accounts: 1 },
])('what init writes is right, and holds no key: $found', ({ env, found, accounts }) => {
  const first = renderFirstConfig(catalog, env);
  expect(first.found).toEqual(found);
  expect(first.text).not.toContain('SECRET');
  expect(read(first.text, true).accounts?.length).toBe(accounts);
  // What stands in its comments is right as well.
  const whole = first.text.replace(/^( *)\/\/ (?=["{\]])/gm, '$1');
  expect(read(whole).accounts).toHaveLength(catalog.length);
  expect(read(whole).thresholds).toHaveLength(catalog.length);
});
