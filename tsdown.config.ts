import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { defineConfig, type UserConfig } from 'tsdown';

/**
 * One build for every package: it runs in the package's folder, and what to build is what its package.json exports.
 */
interface Manifest {
  readonly exports: Readonly<
    Record<string, string | { readonly '@fuelgauge/source'?: string; readonly default?: string }>
  >;
  readonly bin?: Readonly<Record<string, string>>;
}
const { exports, bin = {} } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;

const exported = Object.values(exports).flatMap((target) =>
  typeof target === 'object' && target['@fuelgauge/source'] && target.default
    ? [[basename(target.default, '.mjs'), target['@fuelgauge/source']]]
    : [],
);
const programs = Object.values(bin).map((file) => [
  basename(file, '.mjs'),
  `src/${basename(file, '.mjs')}.ts`,
]);

const common: UserConfig = {
  cwd: process.cwd(), // not the folder of this file
  platform: Object.keys(bin).length > 0 ? 'node' : 'neutral',
  target: 'es2022',
  clean: true, // once, before the first build begins
  fixedExtension: false,
  logLevel: 'warn',
};

const modules = defineConfig({
  ...common,
  entry: Object.fromEntries([...exported, ...programs]),
  format: 'esm',
  outExtensions: () => ({ js: '.mjs', dts: '.d.mts' }),
  // Each build compiles for itself: they run side by side, and would take each other's maps.
  dts: { sourcemap: true, newContext: true },
  sourcemap: true,
});

/** A default export of a CommonJS package is what it calls `default`, not the package, although ours are of type `module`. */
const readDefaultExports = {
  name: 'read-default-exports',
  renderChunk: (code: string) => code.replaceAll(/__toESM\((.+?), 1\)/g, '__toESM($1)'),
};

/**
 * For what cannot `require` a module: Node 22.0 to 22.11, Jest, and compilers that are told to look no further than CommonJS. Without maps,
 * and without comments: everything else loads the modules. The types are written twice as well: those of msw differ between the two, and what
 * is imported must fit what is imported.
 */
const commonJs = defineConfig({
  ...common,
  entry: Object.fromEntries(exported),
  format: 'cjs',
  outExtensions: () => ({ js: '.cjs', dts: '.d.cts' }),
  // Jest has no `import()` in CommonJS.
  outputOptions: { dynamicImportInCjs: false, comments: false },
  plugins: [readDefaultExports],
  dts: { sourcemap: false, newContext: true },
  sourcemap: false,
});

export default exported.length > 0 ? [modules, commonJs] : [modules];
