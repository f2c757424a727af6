import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listSpecifiers } from '../../scripts/lib/rooms/imports.ts';
import { listPackages, root } from '../../scripts/lib/workspace.ts';

/** cli, mcp, monitor → balances → registry → providers → core, and nobody imports codegen. */
const LAYERS = ['core', 'provider', 'registry', 'balances', 'monitor', 'mcp', 'cli'] as const;
type Layer = (typeof LAYERS)[number] | 'codegen';

function layerOf(folder: string): Layer {
  if (folder.startsWith('packages/providers/')) return 'provider';
  return folder.replace('packages/', '') as Layer;
}

function mayImport(from: Layer, to: Layer): boolean {
  if (to === 'codegen') return false;
  if (from === 'codegen') return to === 'core';
  return LAYERS.indexOf(to) < LAYERS.indexOf(from);
}

const packages = listPackages();
const layers = new Map(packages.map(({ folder, manifest }) => [manifest.name, layerOf(folder)]));

function importsOf(folder: string): readonly string[] {
  return readdirSync(join(root, folder, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/\.test\.ts$|(^|\/)test-support\//.test(file))
    .flatMap((file) => listSpecifiers(readFileSync(join(root, folder, 'src', file), 'utf8')));
}

/**
 * The command line loads the monitor and the server for agents when it is asked to, and their own programs hand over to
 * the command line. Neither is built for the other: one is an optional peer, the other a package whose file is looked up at run time.
 */
const MONITOR = '@fuelgauge/monitor';
const COMPANIONS = ['@fuelgauge/mcp', MONITOR];
const HANDS_OVER = new Map(COMPANIONS.map((name) => [name, 'fuelgauge']));

/** What a file loads before anybody asks: not types, and not `import()`. */
function importsAtOnce(text: string): readonly string[] {
  return [
    ...text.matchAll(/^(?:import|export)(?! type)\b[^;]*? from '([^']+)'|^import '([^']+)'/gm),
  ].map(([, from, bare]) => from ?? bare ?? '');
}

/** The package of an import: `@fuelgauge/core` of `@fuelgauge/core/client`. */
function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

test.each([
  { from: 'cli', to: 'balances', want: true },
  { from: 'cli', to: 'core', want: true },
  { from: 'balances', to: 'cli', want: false },
  { from: 'provider', to: 'registry', want: false },
  { from: 'provider', to: 'provider', want: false },
  { from: 'core', to: 'provider', want: false },
  { from: 'codegen', to: 'core', want: true },
  { from: 'cli', to: 'codegen', want: false },
] as const)('$from → $to: $want', ({ from, to, want }) => {
  expect(mayImport(from, to)).toBe(want);
});

describe.each(packages)('$manifest.name', ({ folder, manifest }) => {
  // Itself neither: by the name of its own package a file could import a room above.
  test('imports only what lies below it', () => {
    const wrong = importsOf(folder).filter((specifier) => {
      const to = layers.get(packageOf(specifier));
      return to !== undefined && !mayImport(layerOf(folder), to);
    });
    expect(wrong).toEqual([]);
  });

  test('depends only on what lies below it', () => {
    const wrong = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }).filter(
      (name) => {
        const to = layers.get(name);
        const isBelow = to === undefined || mayImport(layerOf(folder), to);
        return !isBelow && HANDS_OVER.get(manifest.name) !== name;
      },
    );
    expect(wrong).toEqual([]);
  });
});

describe('the command line and its companions', () => {
  const cli = packages.find(({ manifest }) => manifest.name === 'fuelgauge');

  test('the command line does without them', () => {
    const { dependencies = {}, devDependencies = {}, peerDependencies = {} } = cli?.manifest ?? {};
    const needed = Object.keys({ ...dependencies, ...devDependencies });
    expect(needed.filter((name) => COMPANIONS.includes(name))).toEqual([]);
    expect(Object.keys(peerDependencies)).toEqual(COMPANIONS);
    expect(cli?.manifest.peerDependenciesMeta).toEqual(
      Object.fromEntries(COMPANIONS.map((name) => [name, { optional: true }])),
    );
  });

  test.each([
    { given: "import { x } from '@fuelgauge/monitor';", want: true },
    { given: "import type { X } from '@fuelgauge/monitor';", want: false },
    { given: "import {\n  x,\n} from '@fuelgauge/monitor';", want: true },
    { given: "import '@fuelgauge/monitor';", want: true },
    { given: "export { x } from '@fuelgauge/monitor';", want: true },
    { given: "  const x = await import('@fuelgauge/monitor');", want: false },
  ])('$given: $want', ({ given, want }) => {
    expect(importsAtOnce(given).includes(MONITOR)).toBe(want);
  });

  test.each(COMPANIONS)(
    'the command line takes the types of %s, and loads it when asked',
    (name) => {
      const folder = join(root, cli?.folder ?? '', 'src');
      const wrong = readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts'))
        .filter((file) => importsAtOnce(readFileSync(join(folder, file), 'utf8')).includes(name));
      expect(wrong).toEqual([]);
    },
  );
});

/** They run in browsers and on the edge as well; the command line and its companions do not. */
const portable = packages.filter(
  ({ folder, manifest }) =>
    manifest.private !== true && !['cli', 'mcp', 'monitor'].includes(layerOf(folder)),
);

test.each(portable)('$manifest.name needs nothing of Node', ({ folder }) => {
  expect(importsOf(folder).filter((specifier) => specifier.startsWith('node:'))).toEqual([]);
});
