import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** The built command line of a copy. */
export const MAIN = 'packages/cli/dist/main.mjs';

export interface Sandbox {
  /** What it prints for a shell: a key and an address for each vendor. */
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** Starts `fuelgauge sandbox` of a copy as a process, and waits until it has named every variable. */
export async function startSandbox(copy: string, lastVariable: string): Promise<Sandbox> {
  const child = spawn('node', [MAIN, 'sandbox', '--port', '0'], {
    cwd: copy,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const env: Record<string, string> = {};
  for await (const line of createInterface({ input: child.stdout })) {
    const [, name = '', value = ''] = /^export (\w+)='([^']*)'$/.exec(line) ?? [];
    env[name] = value;
    if (name === lastVariable) break;
  }
  return {
    env,
    async close() {
      child.kill('SIGINT');
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}
