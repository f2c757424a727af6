import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../../tools/workspace.ts';

/**
 * A program of the benchmark as plain JavaScript, so that no run of it pays for taking types out. Packages stay outside:
 * they come as a user has them, built.
 * @returns its path, from which the packages of `bench` are found
 */
export async function compileProgram(program: string): Promise<string> {
  const outfile = join(root, 'bench/node_modules/.cache', `${basename(program, '.ts')}.mjs`);
  await build({
    entryPoints: [join(root, 'bench', program)],
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    outfile,
    logLevel: 'silent',
  });
  return outfile;
}
