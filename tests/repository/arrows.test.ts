import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listSpecifiers } from '../../scripts/lib/rooms/imports.ts';
import { listPackages, root } from '../../scripts/lib/workspace.ts';

/** cli → balances → registry → providers → core, and nobody imports codegen. */
const LAYERS = ['core', 'provider', 'registry', 'balances', 'cli'] as const;
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
        return to !== undefined && !mayImport(layerOf(folder), to);
      },
    );
    expect(wrong).toEqual([]);
  });
});

/** They run in browsers and on the edge as well; the command line does not. */
const portable = packages.filter(
  ({ folder, manifest }) => manifest.private !== true && layerOf(folder) !== 'cli',
);

test.each(portable)('$manifest.name needs nothing of Node', ({ folder }) => {
  expect(importsOf(folder).filter((specifier) => specifier.startsWith('node:'))).toEqual([]);
});
