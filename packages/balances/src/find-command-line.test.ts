import { expect, test } from 'vitest';
import { findCommandLine } from './find-command-line.ts';

test('the program is that of the manifest', () => {
  const found = findCommandLine(
    (specifier) => `/modules/${specifier}`,
    () => '{ "bin": { "fuelgauge": "./dist/main.mjs" } }',
    '@fuelgauge/monitor',
  );
  expect(found).toEqual({ path: '/modules/fuelgauge/dist/main.mjs' });
});

test.each([
  {
    name: 'it is missing',
    resolve: () => {
      throw new Error('no');
    },
    text: '',
  },
  { name: 'its manifest is broken', resolve: (name: string) => name, text: '{' },
  { name: 'it has no program', resolve: (name: string) => name, text: '{}' },
])('says so where $name', ({ resolve, text }) => {
  expect(findCommandLine(resolve, () => text, '@fuelgauge/mcp')).toEqual({
    problem: expect.stringContaining('install @fuelgauge/mcp again'),
  });
});
