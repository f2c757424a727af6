import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { defineConfig } from 'tsdown';

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

export default defineConfig({
  cwd: process.cwd(), // not the folder of this file
  entry: Object.fromEntries([...exported, ...programs]),
  format: 'esm',
  platform: Object.keys(bin).length > 0 ? 'node' : 'neutral',
  target: 'es2022',
  outExtensions: () => ({ js: '.mjs', dts: '.d.mts' }),
  dts: { sourcemap: true },
  sourcemap: true,
  clean: true,
  fixedExtension: false,
  logLevel: 'warn',
});
