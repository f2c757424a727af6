import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { catalog } from '@fuelgauge/registry/catalog';
import { neededVariables } from '../../packages/cli/src/catalog/needed-variables.ts';
import type { Consumer } from './consumer.ts';

export interface PackedSandbox {
  /** Environment variables that lead every provider to the sandbox, with a key that it accepts. */
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** Reads the lines that `fuelgauge sandbox` prints for a shell: a key and a base URL for each vendor. */
async function readVariables(child: ChildProcess): Promise<Record<string, string>> {
  const env: Record<string, string> = {};
  const count = new Set(catalog.flatMap(neededVariables)).size + catalog.length;
  if (!child.stdout) throw new Error('the sandbox has no output');
  for await (const line of createInterface({ input: child.stdout })) {
    const [, name, value] = /^export (\w+)='([^']*)'$/.exec(line) ?? [];
    if (name === undefined || value === undefined)
      throw new Error(`not a line for a shell: ${line}`);
    env[name] = value;
    if (Object.keys(env).length === count) break;
  }
  return env;
}

/** Starts the sandbox of the installed command line as a user would. */
export async function startPackedSandbox({ folder, node }: Consumer): Promise<PackedSandbox> {
  const main = join(folder, 'node_modules/fuelgauge/dist/main.mjs');
  const child = spawn(node, [main, 'sandbox'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const env = await readVariables(child);
  return {
    env,
    async close() {
      child.kill('SIGINT');
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}
