import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { catalog } from '@fuelgauge/registry/catalog';
import { describe, expect, test } from 'vitest';
import { listPackages, root } from '../../scripts/lib/workspace.ts';
import { listHandWrittenFiles } from '../support/hand-written.ts';
import { createNameFinder } from '../support/vendor-names.ts';

const files = listHandWrittenFiles();
const lines = (text: string) => text.split('\n').length - 1;

const isTest = (path: string) => /^tests\/|\.test(-d)?\.ts$|\/test(-support)?\//.test(path);
const longerThan = (limit: number, chosen: typeof files) =>
  chosen.filter(({ text }) => lines(text) > limit).map(({ path }) => path);

test('no source file is longer than three screens, and no table of tests than six', () => {
  expect(
    longerThan(
      200,
      files.filter(({ path }) => !isTest(path)),
    ),
  ).toEqual([]);
  expect(longerThan(400, files)).toEqual([]);
});

test('the median file is short', () => {
  const lengths = files.map(({ text }) => lines(text)).sort((left, right) => left - right);
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(60);
});

describe('no shared code names a provider', () => {
  const made = (id: string) => ({
    id,
    name: `${id} Inc.`,
    keyVariables: [`${id.toUpperCase()}_KEY`],
  });
  const speaksOfMade = createNameFinder(['you', 'linkup', 'fal', 'on', 'acme-cloud'].map(made));

  test.each([
    { given: "if (id === 'you') …", want: true },
    { given: "if ('on' === definition.id) …", want: true },
    { given: "switch (provider) { case 'on': }", want: true },
    { given: "import x from '@fuelgauge/you/provider'", want: true },
    { given: "import x from '@fuelgauge/on'", want: true },
    { given: 'const createLinkup = 1', want: true },
    { given: 'const acmeCloud = 1', want: true },
    { given: "env['ACME_CLOUD_KEY']", want: true },
    { given: 'falRules', want: true },
    { given: '// Linkup does so', want: false },
    { given: "throw new Error('ask you later')", want: false },
    { given: 'const isRead = false', want: false },
    { given: "process.on('exit')", want: false },
    { given: "if (event === 'on') …", want: false },
    { given: 'linkups', want: false },
  ])('$given', ({ given, want }) => {
    expect(speaksOfMade(given)).toBe(want);
  });

  test('not one', () => {
    const speaksOfVendor = createNameFinder(catalog);
    const shared = files.filter(
      ({ path }) =>
        /^packages\/(core|codegen|balances|cli|monitor|mcp)\/src\//.test(path) &&
        !/\.test(-d)?\.ts$/.test(path),
    );
    expect(shared.length).toBeGreaterThan(50);
    expect(shared.filter(({ text }) => speaksOfVendor(text)).map(({ path }) => path)).toEqual([]);
  });
});

test('every package is ESM, MIT and says what it publishes; none runs a script when it is installed', () => {
  for (const { manifest } of listPackages()) {
    expect(manifest).toMatchObject({ type: 'module', license: 'MIT' });
    if (manifest.private !== true) expect(manifest.files).toContain('dist');
    expect(
      Object.keys(manifest.scripts ?? {}).filter((name) =>
        /^(pre|post)?(install|prepare|pack|publish)/.test(name),
      ),
    ).toEqual([]);
  }
});

test('every dependency is pinned exactly, or comes from the workspace or its catalog', () => {
  const loose = listPackages().flatMap(({ manifest }) =>
    Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
      .filter(
        ([, range]) =>
          !/^(workspace:\^|catalog:|(npm:[^@]+@)?\d+\.\d+\.\d+(-beta\.\d+)?)$/.test(range),
      )
      .map(([name, range]) => `${manifest.name}: ${name}@${range}`),
  );
  expect(loose).toEqual([]);
});

test('every provider comes from a folder of specs', () => {
  const specs = readdirSync(join(root, 'specs'), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  expect(catalog.map(({ id }) => id)).toEqual(specs.map(({ name }) => name).sort());
});
