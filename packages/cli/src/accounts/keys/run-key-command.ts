import { type ChildProcess, spawn } from 'node:child_process';
import type { Environment } from '@fuelgauge/core';

/** The problem of a program that is not there. */
export const NOT_STARTED = 'could not be started';

/** Longer than any key. */
const MAX_BYTES = 8192;

/** No command outlives fuelgauge, which does not wait for a command whose time is up. */
const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

export interface KeyCommand {
  /** The program and its arguments; no shell reads them. */
  readonly command: readonly [string, ...string[]];
  readonly cwd: string;
  readonly env: Environment;
  /** Ends the command. */
  readonly signal: AbortSignal;
  /** In milliseconds. @default 20000 */
  readonly timeoutMs?: number;
}

/** What a command printed, or why that is not to be used. */
export type CommandResult =
  | { readonly output: string; readonly problem?: never }
  | { readonly problem: string; readonly output?: never };

/** Runs a command. What it writes to stderr is not shown. */
export async function runKeyCommand(options: KeyCommand): Promise<CommandResult> {
  try {
    return await waitFor(start(options), options);
  } catch {
    // Arguments that no system accepts are refused at once, with a message that quotes them.
    return { problem: NOT_STARTED };
  }
}

function start({ command: [program, ...args], cwd, env }: KeyCommand) {
  const child = spawn(program, args, {
    cwd,
    env: { ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  running.add(child);
  return child;
}

function waitFor(
  child: ReturnType<typeof start>,
  { signal, timeoutMs = 20_000 }: KeyCommand,
): Promise<CommandResult> {
  let interrupt = () => {};
  let timer: NodeJS.Timeout | undefined;
  return new Promise<CommandResult>((resolve) => {
    const fail = (problem: string) => resolve({ problem });
    interrupt = () => fail('was interrupted');
    signal.addEventListener('abort', interrupt);
    if (signal.aborted) interrupt();
    timer = setTimeout(() => fail(`gave no key within ${timeoutMs / 1000} s`), timeoutMs);
    const chunks: Buffer[] = [];
    let bytes = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes > MAX_BYTES) fail('printed more than a key');
    });
    child.on('error', () => fail(NOT_STARTED));
    child.on('close', (code, killedBy) => {
      if (code === 0) resolve({ output: Buffer.concat(chunks).toString('utf8') });
      else fail(code === null ? `was ended by ${killedBy}` : `failed with exit code ${code}`);
    });
  }).finally(() => {
    clearTimeout(timer);
    signal.removeEventListener('abort', interrupt);
    child.kill('SIGKILL');
    child.stdout.destroy();
    running.delete(child);
  });
}
