import { expect, test } from 'vitest';
import { exportedName, isExportable } from './provider-names.ts';

test.each([
  { given: 'OpenRouter key', want: 'OpenRouterKey' },
  { given: 'OpenRouter', want: 'OpenRouter' },
  { given: 'You.com', want: 'Youcom' },
  { given: 'brew-line cloud', want: 'BrewlineCloud' },
  { given: 'Ac-me!', want: 'Acme' },
])('names in code of $given have $want', ({ given, want }) => {
  expect(exportedName(given)).toBe(want);
});

test.each([
  ['Acme', true],
  ['Account', false],
  ['Provider', false],
  ['302ai', false],
  ['', false],
] as const)('%s can be part of names: %s', (given, want) => {
  expect(isExportable(given)).toBe(want);
});
