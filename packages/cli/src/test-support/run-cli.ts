import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { Environment } from '@fuelgauge/core';
import { vi } from 'vitest';

/** A process of its own takes its time where the machine is busy. */
vi.setConfig({ testTimeout: 30_000 });

const ENTRY = fileURLToPath(new URL('../main.ts', import.meta.url));

/** Of the tester's environment: what Node has made of the sources before. It is most of the start of a process. */
const { NODE_COMPILE_CACHE } = process.env;
export const KEPT: Environment = NODE_COMPILE_CACHE === undefined ? {} : { NODE_COMPILE_CACHE };

export type Cli = ChildProcessByStdio<null, Readable, Readable>;

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The real command, as a program and its arguments. */
export function commandOf(args: readonly string[]): readonly [string, ...string[]] {
  return [process.execPath, '--conditions=@fuelgauge/source', ENTRY, ...args];
}

/** Starts the real command in a process of its own; of the tester's environment only `KEPT` gets in. */
export function startCli(args: readonly string[], env: Environment = {}): Cli {
  return startProgram(commandOf(args), env);
}

/** Starts a program in the same way. */
export function startProgram(
  [program, ...args]: readonly [string, ...string[]],
  env: Environment = {},
): Cli {
  return spawn(program, args, {
    env: { ...KEPT, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** What the command has written and ended with, once it has ended. */
export async function outcomeOf(cli: Cli): Promise<Outcome> {
  const [[code], stdout, stderr] = await Promise.all([
    once(cli, 'close'),
    text(cli.stdout),
    text(cli.stderr),
  ]);
  return { code, stdout, stderr };
}

export function runCli(args: readonly string[], env?: Environment): Promise<Outcome> {
  return outcomeOf(startCli(args, env));
}

/** Resolves when the command has written this many lines to stdout, with all that it has written. */
export async function linesOf(cli: Cli, count: number): Promise<string> {
  let written = '';
  for await (const chunk of cli.stdout.iterator({ destroyOnReturn: false })) {
    written += chunk;
    if (written.split('\n').length > count) break;
  }
  return written;
}
