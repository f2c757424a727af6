import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from '../../scripts/lib/run-command.ts';

/** The compilers that users have. */
export const COMPILERS = ['5.9.3', '6.0.3', '7.0.2'] as const;
export const [OLDEST_COMPILER, , NEWEST_COMPILER] = COMPILERS;

/** What else users build and run with. Not dependencies of the workspace: only these tests need them, and three are large. */
const TOOLS = [
  '@edge-runtime/vm@5.0.0',
  '@happy-dom/global-registrator@21.0.4',
  '@rollup/plugin-node-resolve@16.0.3',
  '@types/express@5.0.6',
  '@types/node@20.19.39',
  'bun@1.4.4',
  'deno@2.9.6',
  'esbuild@0.28.2',
  'express@5.3.0',
  'jest@30.5.2',
  'jsdom@31.0.1',
  'miniflare@4.20260730.0',
  'rollup@4.68.6',
  'ts-node@10.9.2',
  'tsx@4.23.15',
  ...COMPILERS.map((version) => `typescript-${version}@npm:typescript@${version}`),
];

/**
 * Installs the tools into a new folder.
 * Their install scripts only put a binary in its place that npm has brought along already, so none needs to run.
 */
export async function installTools(folder: string): Promise<void> {
  await mkdir(folder);
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'tools', private: true }));
  const args = [
    'install',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    ...TOOLS,
  ];
  const { exitCode, output } = await runCommand('npm', args, { cwd: folder });
  if (exitCode !== 0) throw new Error(`npm install of the tools failed: ${output}`);
}

/** `tsc` in the version, from the folder of modules. */
export const compilerIn = (version: (typeof COMPILERS)[number]): string =>
  `typescript-${version}/bin/tsc`;

/** The path of `tsc` in the version. */
export function findCompiler(tools: string, version: (typeof COMPILERS)[number]): string {
  return join(tools, 'node_modules', compilerIn(version));
}

/**
 * The path of a runtime's binary, in whichever package npm chose for this platform.
 * @throws Error where the registry has none for it, as Deno for musl
 */
export async function findRuntime(tools: string, name: 'bun' | 'deno'): Promise<string> {
  const scope = join(tools, 'node_modules', name === 'bun' ? '@oven' : '@deno');
  const files = await readdir(scope, { recursive: true }).catch(() => []);
  const binary = files.find((file) =>
    /^(bun|deno)(\.exe)?$/.test(file.split(/[\\/]/).at(-1) ?? ''),
  );
  if (!binary) throw new Error(`${name} has no package for ${process.platform} on ${process.arch}`);
  return join(scope, binary);
}
