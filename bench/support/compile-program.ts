import { join, parse } from 'node:path';
import { build } from 'esbuild';
import { root } from '../../scripts/lib/workspace.ts';

/**
 * A program of the benchmark as one file of plain JavaScript, so that no run of it pays for taking types out.
 * @param packages outside, as a user has them, built; or in the file, so that all of them come in the same form
 * @returns its path, from which the packages of `bench` are found
 */
export async function compileProgram(
  program: string,
  packages: 'external' | 'bundle' = 'external',
): Promise<string> {
  const outfile = join(root, 'bench/node_modules/.cache', `${parse(program).name}.mjs`);
  await build({
    entryPoints: [join(root, 'bench', program)],
    bundle: true,
    packages,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    outfile,
    logLevel: 'silent',
  });
  return outfile;
}
