import type { ResolvedSpec } from '../spec/resolve-spec.ts';
import type { RegistryEntry } from './registry-entry.ts';

/** Version of a package that was never released; `generate` keeps the one it finds. */
export const INITIAL_VERSION = '0.0.0';

const text = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** An entry: its TypeScript source within the workspace, its build elsewhere. */
const entry = (name: string, source = `${name}.ts`) => ({
  '@fuelgauge/source': `./src/${source}`,
  types: `./dist/${name}.d.mts`,
  default: `./dist/${name}.mjs`,
});

/** Of the entries that need nothing but core, in one file: few load it. The types are those of the entry. */
const COMMON_JS = './dist/index.cjs';

const common = {
  license: 'MIT',
  type: 'module',
  sideEffects: false,
  engines: { node: '>=20.19' },
};

/** `package.json` of a provider. */
export function emitProviderPackageJson({ id, names, definition }: ResolvedSpec): string {
  return text({
    name: names.package,
    version: INITIAL_VERSION,
    description: `The prepaid balance of ${definition.name}: a small client, typed by the vendor's own API document`,
    keywords: [
      ...new Set([
        id,
        definition.name.toLowerCase(),
        'balance',
        'credits',
        'prepaid',
        'quota',
        'fuelgauge',
      ]),
    ],
    ...common,
    files: ['dist', 'openapi.json'], // no maps, so no sources either: there are many of these packages
    exports: {
      '.': entry('index'),
      './provider': { ...entry('provider'), require: COMMON_JS },
      './emulation': { ...entry('emulation'), require: COMMON_JS },
      './msw': entry('msw'),
      './openapi.json': './openapi.json',
      './package.json': './package.json',
    },
    // No scripts: they are built and checked together, in one process each.
    dependencies: { '@fuelgauge/core': 'workspace:^' },
    peerDependencies: { msw: '^2.15.0 || ^3.0.0' },
    peerDependenciesMeta: { msw: { optional: true } },
    devDependencies: { msw: 'catalog:' },
  });
}

/** `package.json` of the registry: it depends on every provider, so that nothing written by hand has to. */
export function emitRegistryPackageJson(entries: readonly RegistryEntry[]): string {
  return text({
    name: '@fuelgauge/registry',
    version: INITIAL_VERSION,
    description: 'Which providers fuelgauge knows, and how they are loaded',
    keywords: ['balance', 'credits', 'fuelgauge', ...entries.map(({ id }) => id)],
    ...common,
    files: ['dist'],
    exports: {
      '.': entry('registry', 'registry.gen.ts'),
      './catalog': entry('catalog', 'catalog.gen.ts'),
      './emulations': entry('emulations', 'emulations.gen.ts'),
      './refused': entry('refused', 'refused.gen.ts'),
      './package.json': './package.json',
    },
    scripts: { build: 'tsdown --config ../../tsdown.config.ts' },
    dependencies: Object.fromEntries(
      ['@fuelgauge/core', ...entries.map((entry) => entry.package)]
        .sort()
        .map((name) => [name, 'workspace:^']),
    ),
  });
}
