import { readFileSync } from 'node:fs';
import { defineConfig, type UserConfig } from 'tsdown';
import { readPackageEntries } from './scripts/lib/package-entries.ts';
import type { Manifest } from './scripts/lib/workspace.ts';

/**
 * The build of a package that is written by hand, and of the registry: it runs in the package's folder, and what to build is what its
 * package.json exports. Providers are built by tsdown.providers.config.ts.
 */
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const { modules, programs, hasSources: hasMaps } = readPackageEntries(manifest);

const isProgram = Object.keys(programs).length > 0;

const common: UserConfig = {
  cwd: process.cwd(), // not the folder of this file
  platform: isProgram ? 'node' : 'neutral',
  target: 'es2022',
  clean: true, // once, before the first build begins
  fixedExtension: false,
  logLevel: 'warn',
};

/** Maps lead to the sources in the package: their text within the maps as well would be a quarter of everything that is installed. */
const leaveOutOwnSources = {
  name: 'leave-out-own-sources',
  generateBundle(_: unknown, bundle: Readonly<Record<string, { source?: unknown }>>) {
    for (const [file, asset] of Object.entries(bundle)) {
      if (!file.endsWith('.mjs.map')) continue;
      const map = JSON.parse(String(asset.source)) as {
        sources: string[];
        sourcesContent: unknown[];
      };
      map.sourcesContent = map.sources.map((source, index) =>
        source.startsWith('../src/') ? null : map.sourcesContent[index],
      );
      asset.source = JSON.stringify(map);
    }
  },
};

/**
 * Our packages are imported before the files of this one, as the sources do. Bundlers keep that order, with what is loaded lazily first: so
 * the registry stands beside the definitions, whose names it repeats, near enough for gzip to see it. Lines change places, and no map knows of
 * them.
 */
const importOurPackagesFirst = {
  name: 'import-our-packages-first',
  renderChunk(code: string): string {
    const lines = code.split('\n');
    const end = lines.findIndex((line) => !line.startsWith('import '));
    const imports = lines.slice(0, Math.max(0, end));
    const isOurs = (line: string) => line.includes(' from "@fuelgauge/');
    return [
      ...imports.filter(isOurs),
      ...imports.filter((line) => !isOurs(line)),
      ...lines.slice(imports.length),
    ].join('\n');
  },
};

const esm = defineConfig({
  ...common,
  entry: { ...modules, ...programs },
  format: 'esm',
  outExtensions: () => ({ js: '.mjs', dts: '.d.mts' }),
  dts: { oxc: true, sourcemap: hasMaps },
  sourcemap: hasMaps,
  plugins: [importOurPackagesFirst, leaveOutOwnSources],
  // What runs for months is read by a debugger with its maps, and by nobody without. What entries of a library share is one file, since to
  // load one takes a process about a millisecond; what is said of its declarations stands beside them, where editors read it, and to skip it
  // takes half of another one.
  outputOptions: isProgram
    ? { comments: false }
    : {
        comments: { jsdoc: false },
        codeSplitting: { groups: [{ name: 'shared', test: /(?<!\.d)\.ts$/, minShareCount: 2 }] },
      },
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
  entry: { ...modules },
  format: 'cjs',
  outExtensions: () => ({ js: '.cjs', dts: '.d.cts' }),
  // Jest has no `import()` in CommonJS.
  outputOptions: { dynamicImportInCjs: false, comments: false },
  plugins: [readDefaultExports],
  dts: { oxc: true, sourcemap: false },
  sourcemap: false,
});

export default Object.keys(modules).length > 0 ? [esm, commonJs] : [esm];
