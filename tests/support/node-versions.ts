import { runCommand } from '../../tools/run-command.ts';

/** The oldest Node that the published packages promise to run on, and the newest that the tools run on. */
export const NODE_VERSIONS = ['20.19.0', '24.21.0'] as const;

/** A Node brought along from the registry, as scripts/run.mjs does it. */
export async function findNode(version: string): Promise<string> {
  if (process.versions.node === version) return process.execPath;
  const { exitCode, output } = await runCommand('npm', [
    'exec',
    '--yes',
    '--ignore-scripts=false',
    '--loglevel=error',
    `--package=node@${version}`,
    '--',
    'node',
    '-p',
    'process.execPath',
  ]);
  const path = output.trim().split('\n').at(-1) ?? '';
  if (exitCode !== 0 || !path.includes('node')) throw new Error(`no Node ${version}: ${output}`);
  return path;
}
