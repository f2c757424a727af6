import { readFileSync } from 'node:fs';
import { defineConfig, type UserConfig } from 'tsdown';
import { readPackageEntries } from './scripts/lib/package-entries.ts';
import { listProviders } from './scripts/lib/workspace.ts';

/**
 * One build for all providers, in one process: a process each would take more time than all the rest as soon as there are many. They are
 * generated, import nothing of one another, and declare the types of what they export, so that no compiler has to infer any.
 */
const listEntries = (isWanted: (name: string) => boolean): Record<string, string> =>
  Object.fromEntries(
    listProviders().flatMap(({ folder, manifest }) =>
      Object.entries(readPackageEntries(manifest).modules)
        .filter(([name]) => isWanted(name))
        .map(([name, source]) => [`${folder}/dist/${name}`, `${folder}/${source}`]),
    ),
  );

const common: UserConfig = {
  outDir: '.',
  platform: 'neutral',
  target: 'es2022',
  clean: ['packages/providers/*/dist'], // once, before the first build begins
  fixedExtension: false,
  outExtensions: ({ format }) =>
    format === 'es' ? { js: '.mjs', dts: '.d.mts' } : { js: '.cjs', dts: '.d.cts' },
  logLevel: 'warn',
  tsconfig: 'tsconfig.base.json',
  deps: { neverBundle: [/^@fuelgauge\//, 'msw'] },
  sourcemap: false,
  // Data on one line: there is nothing to read in it, and there are many of these packages.
  minify: { compress: false, mangle: false, codegen: true },
};
const every = listEntries(() => true);
/** Of CommonJS: what needs nothing but core is one file, since few load it. Handlers need msw, which may be missing. */
const joined = listEntries((name) => name === 'index' || name === 'msw');
const joinEntries = {
  name: 'join-entries',
  load: (id: string) =>
    id.endsWith('/src/index.ts')
      ? `${readFileSync(id, 'utf8')}\nexport * from './emulation.ts';\n`
      : null,
};
const dts = { oxc: true, sourcemap: false };

/** Takes what a file of the package has from another one that is built of it as well. */
const takeFrom = (built: string, isTaken: (id: string, importer: string) => boolean) => ({
  name: 'take-from',
  resolveId: (id: string, importer = '') =>
    isTaken(id, importer) ? { id: built, external: 'absolute' as const } : null,
});

/** The vendor's types are most of the declarations. They say the same to modules and to CommonJS, so they are written once. */
const takeTypes = takeFrom('./index.cjs', (id) => id === './schema.ts');

/** Of which handlers are made. */
const takeEmulation = (built: string) =>
  takeFrom(built, (id, importer) => id === './emulation.ts' && importer.endsWith('/src/msw.ts'));

/** What two entries share would become a file of its own, in no package. */
const refuseSharedFiles = {
  name: 'refuse-shared-files',
  generateBundle(_: unknown, bundle: object) {
    const shared = Object.keys(bundle).filter((file) => !file.startsWith('packages/providers/'));
    if (shared.length > 0) throw new Error(`entries of a provider share ${shared.join(', ')}`);
  },
};

const esm = defineConfig({
  ...common,
  entry: every,
  format: 'esm',
  dts,
  plugins: [takeTypes, takeEmulation('./emulation.mjs'), refuseSharedFiles],
});

/** The types are deep, and a third of them would be blanks. */
const indentByTab = {
  name: 'indent-by-tab',
  renderChunk: (code: string) =>
    code.replaceAll(/^(?: {2})+/gm, ({ length }) => '\t'.repeat(length / 2)),
};

const commonJsTypes = defineConfig({
  ...common,
  entry: joined,
  format: 'esm', // of CommonJS more than declarations would be written
  outExtensions: () => ({ js: '.cjs', dts: '.d.cts' }),
  dts: { ...dts, emitDtsOnly: true },
  plugins: [joinEntries, indentByTab],
});

/** `require` reads JSON everywhere, which `import` does not: an emulation finds the same in the document as a whole. */
const requireDocument = {
  name: 'require-document',
  resolveId: (id: string) =>
    id === '../openapi.json' ? { id, external: 'absolute' as const } : null,
  load: (id: string) =>
    id.endsWith('/src/document.ts') ? "export const document = require('../openapi.json');" : null,
};
const commonJs = defineConfig({
  ...common,
  entry: joined,
  format: 'cjs',
  dts: false,
  plugins: [joinEntries, requireDocument, takeEmulation('./index.cjs'), refuseSharedFiles],
});

export default [esm, commonJsTypes, commonJs];
