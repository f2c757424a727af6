import { runCommand } from '../../scripts/lib/run-command.ts';

/** The ends of what is promised: all that is tested or measured on a Node of its own is so on these. */
export const OLDEST_NODE = '20.19.0';
export const NEWEST_NODE = '24.21.0';

/** The path of a Node brought along from the registry, as scripts/run.mjs does it. */
export async function findNode(version: string): Promise<string> {
  if (process.versions.node === version) return process.execPath;
  const flags = [
    '--yes',
    '--ignore-scripts=false',
    '--loglevel=error',
    `--package=node@${version}`,
  ];
  const { exitCode, output } = await runCommand('npm', [
    'exec',
    ...flags,
    '--',
    'node',
    '-p',
    'process.execPath',
  ]);
  const path = output.trim().split('\n').at(-1) ?? '';
  if (exitCode !== 0 || !path.includes('node')) throw new Error(`no Node ${version}: ${output}`);
  return path;
}
