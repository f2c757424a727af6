import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { type CommandResult, runCommand } from '../../scripts/lib/run-command.ts';
import { root } from '../../scripts/lib/workspace.ts';

type Variables = Readonly<Record<string, string>>;

const folder = join(root, 'examples');
const fromSource = (file: string): string[] => ['--conditions=@fuelgauge/source', file];

const { PATH = '', NODE_COMPILE_CACHE } = process.env;
/** Of the environment an example has only what is named, and what Node has made of the sources before. */
const only = (env: Variables): Variables => ({
  PATH,
  ...(NODE_COMPILE_CACHE !== undefined && { NODE_COMPILE_CACHE }),
  ...env,
});

/** Runs an example to its end in a process of its own. */
export function runExample(file: string, env: Variables = {}): Promise<CommandResult> {
  return runCommand(process.execPath, fromSource(file), { cwd: folder, env: only(env) });
}

/** Starts an example that does not end by itself. */
export function startExample(file: string, env: Variables = {}): ChildProcess {
  return spawn(process.execPath, fromSource(file), {
    cwd: folder,
    env: only(env),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}
