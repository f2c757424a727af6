import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalog } from '@fuelgauge/registry/catalog';
import { expect, test } from 'vitest';
import { findPackageFaults } from '../../scripts/lib/package-faults.ts';
import { root } from '../../scripts/lib/workspace.ts';

/** The rules that scripts/lib/check-packages.ts holds against every tarball, each broken once. */
const manifest = {
  name: '@fuelgauge/acme',
  type: 'module',
  license: 'MIT',
  description: 'The prepaid balance of Acme',
  keywords: ['acme', 'balance', 'credits'],
  sideEffects: false,
  engines: { node: '>=20.19' },
  main: './dist/index.cjs',
  types: './dist/index.d.cts',
  exports: {
    '.': {
      '@fuelgauge/source': './src/index.ts',
      'module-sync': './dist/index.mjs',
      require: './dist/index.cjs',
      default: './dist/index.mjs',
    },
    './package.json': './package.json',
  },
  publishConfig: { access: 'public' },
};
const map = (...sources: string[]) => JSON.stringify({ sources });
const files = {
  'package.json': '',
  'README.md':
    'See [npm](https://www.npmjs.com) and [the licence](./LICENSE) and [the pages](../../docs/cli.md).',
  LICENSE: 'MIT',
  'dist/index.mjs': 'export {};\n//# sourceMappingURL=index.mjs.map',
  'dist/index.mjs.map': map('../src/index.ts'),
  'dist/index.d.mts': 'export {};\n//# sourceMappingURL=index.d.mts.map',
  'dist/index.d.mts.map': map('../src/index.ts'),
  'src/index.ts': 'export {};',
};

const findFaults = (packed: ReadonlyMap<string, string>) =>
  findPackageFaults(packed, 'packages/acme');

type Change = Readonly<Record<string, unknown>>;
const pack = (manifestChange: Change, fileChange: Readonly<Record<string, string | undefined>>) => {
  const all = {
    ...files,
    'package.json': JSON.stringify({ ...manifest, ...manifestChange }),
    ...fileChange,
  };
  return new Map(
    Object.entries(all).flatMap(([path, text]) =>
      text === undefined ? [] : [[path, text] as const],
    ),
  );
};

test('a sound package has no fault', () => {
  expect(findFaults(pack({}, {}))).toEqual([]);
});

test.each<{ given: Change; want: string }>([
  { given: { engines: { node: '>=18' } }, want: 'engines.node is not what the tests run on' },
  { given: { sideEffects: undefined }, want: 'sideEffects is not false' },
  { given: { module: './dist/index.mjs' }, want: 'has entries for bundlers' },
  { given: { main: './dist/index.mjs' }, want: 'has no entry for what knows no exports' },
  { given: { types: undefined }, want: 'has no entry for what knows no exports' },
  { given: { keywords: ['balance'] }, want: 'has too few keywords' },
  { given: { description: undefined }, want: 'has no description' },
  { given: { publishConfig: {} }, want: 'is not published for everyone' },
  {
    given: { publishConfig: { access: 'public', provenance: true } },
    want: 'asks for provenance, which no first publish by hand has',
  },
  {
    given: {
      exports: {
        ...manifest.exports,
        '.': { types: './dist/index.d.mts', ...manifest.exports['.'] },
      },
    },
    want: '. does not have @fuelgauge/source, module-sync, require, default, in this order',
  },
])('$given: $want', ({ given, want }) => {
  expect(findFaults(pack(given, {}))).toEqual([want]);
});

test.each<{ given: Readonly<Record<string, string | undefined>>; want: string }>([
  { given: { LICENSE: undefined, 'README.md': '' }, want: 'LICENSE is missing' },
  { given: { 'src/index.test.ts': '' }, want: 'src/index.test.ts is not needed by users' },
  {
    given: { 'src/test-support/acme.ts': '' },
    want: 'src/test-support/acme.ts is not needed by users',
  },
  { given: { 'tsconfig.json': '{}' }, want: 'tsconfig.json is not needed by users' },
  {
    given: { '.turbo/turbo-build.log': '' },
    want: '.turbo/turbo-build.log is not needed by users',
  },
  {
    given: { 'dist/index.mjs.map': undefined },
    want: 'dist/index.mjs names a map that is missing',
  },
  {
    given: { 'dist/index.d.cts': '//# sourceMappingURL=index.d.cts.map' },
    want: 'dist/index.d.cts names a map that is missing',
  },
  {
    given: { 'dist/index.d.mts.map': map('../src/gone.ts') },
    want: 'dist/index.d.mts.map leads to ../src/gone.ts, which is not there',
  },
  {
    given: { 'README.md': '[all of it](../../docs/gone.md)' },
    want: 'README.md links to ../../docs/gone.md',
  },
])('$given: $want', ({ given, want }) => {
  expect(findFaults(pack({}, given))).toEqual([want]);
});

test.each(catalog)(
  'the README of $id shows an example, the unit, the key and the links',
  ({ id, ...entry }) => {
    const readme = readFileSync(join(root, 'packages/providers', id, 'README.md'), 'utf8');
    const links = Object.values(entry.links).filter((link) => link !== null);
    for (const text of [
      `npm install ${entry.package}`,
      'getBalance()',
      ...entry.keyVariables,
      ...links,
    ])
      expect(readme).toContain(text);
    expect(readme).toMatch(
      entry.unit === null ? /\| Unit \| the currency/ : `| Unit | \`${entry.unit}\``,
    );
  },
);
