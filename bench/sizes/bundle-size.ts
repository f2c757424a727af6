import { gzipSync } from 'node:zlib';
import { build, type Plugin } from 'esbuild';

export interface BundleInput {
  /** TypeScript or JavaScript. */
  readonly code: string;
  /** Where its imports are looked up. */
  readonly folder: string;
  /** Leave what is imported lazily in files of its own. @default false */
  readonly isSplit?: boolean;
  /** Our packages as their sources, file by file, and not as they are built. @default false */
  readonly fromSources?: boolean;
  readonly plugins?: Plugin[];
}

/**
 * What a browser has to fetch: bundled and minified by esbuild, then gzip at its best.
 * @returns bytes; of several files, their sum
 */
export async function bundleSize({
  code,
  folder,
  isSplit = false,
  fromSources = false,
  plugins = [],
}: BundleInput): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: folder, loader: 'ts' },
    bundle: true,
    minify: true,
    splitting: isSplit,
    conditions: fromSources ? ['@fuelgauge/source'] : [],
    plugins,
    platform: 'browser',
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'silent',
    write: false,
    outdir: 'out',
  });
  return outputFiles.reduce(
    (sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length,
    0,
  );
}
