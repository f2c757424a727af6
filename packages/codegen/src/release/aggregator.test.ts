import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { loadTypescript } from '../json/typescript.ts';
import { readAggregator } from './aggregator.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));

test('declarations are written file by file: no provider changes those of the aggregator', () => {
  const typescript = loadTypescript();
  const { config } = typescript.readConfigFile(
    `${root}/tsconfig.base.json`,
    typescript.sys.readFile,
  );
  expect(config.compilerOptions.isolatedDeclarations).toBe(true);
});

test('its name and version are those of its manifest', async () => {
  expect(await readAggregator(root)).toEqual({
    packageName: '@fuelgauge/balances',
    version: expect.stringMatching(/^\d/),
  });
  expect(await readAggregator(import.meta.dirname)).toBeNull();
});
