import { type ChildProcess, spawn } from 'node:child_process';
import type { Environment } from '@fuelgauge/core';

/** The problem of a program that is not there. */
export const NOT_STARTED = 'could not be started';

/** Longer than any key. */
const MAX_BYTES = 8192;

/** How long the rest of the output may take after the command has ended, where something else still holds its end. */
const DRAIN_MS = 100;

/** No command outlives fuelgauge, which does not wait for a command whose time is up. */
const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) endCommand(child);
});

/**
 * Whether commands get a process group of their own, so that what they started ends with them. On a terminal they
 * stay in ours: a program outside could not ask for a password there, and Ctrl-C reaches all of ours.
 */
const ownGroup = process.platform !== 'win32' && !process.stdin.isTTY && !process.stderr.isTTY;

/** Ends a command, and what it has started in its group. */
function endCommand(child: ChildProcess): void {
  try {
    if (ownGroup && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  } catch {
    // Nothing is left of it.
  }
  child.kill('SIGKILL');
}

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
    detached: ownGroup,
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
  let drain: NodeJS.Timeout | undefined;
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
    const settle = (code: number | null, killedBy: NodeJS.Signals | null) => {
      if (code === 0) resolve({ output: Buffer.concat(chunks).toString('utf8') });
      else fail(code === null ? `was ended by ${killedBy}` : `failed with exit code ${code}`);
    };
    child.on('close', settle);
    // What it leaves in the background holds its output open; all that it wrote itself is in the pipe by now.
    child.on('exit', (code, killedBy) => {
      drain = setTimeout(settle, DRAIN_MS, code, killedBy);
    });
  }).finally(() => {
    clearTimeout(timer);
    clearTimeout(drain);
    signal.removeEventListener('abort', interrupt);
    endCommand(child);
    child.stdout.destroy();
    running.delete(child);
  });
}
