import { spawn } from 'node:child_process';
import { root } from './workspace.ts';

export interface CommandResult {
  readonly exitCode: number;
  readonly stdout: string;
  /** What it printed on both streams. */
  readonly output: string;
}

export interface CommandOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Also show the output while it comes. @default false */
  readonly isShown?: boolean;
}

/** Runs a program to its end, without a shell. */
export function runCommand(
  program: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<CommandResult> {
  const { cwd = root, env = process.env, isShown = false } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let output = '';
    const collect = (chunk: string) => {
      output += chunk;
      if (isShown) process.stdout.write(chunk);
    };
    child.stdout
      .setEncoding('utf8')
      .on('data', collect)
      .on('data', (chunk: string) => {
        stdout += chunk;
      });
    child.stderr.setEncoding('utf8').on('data', collect);
    child.on('error', reject);
    child.on('close', (code) => resolve({ exitCode: code ?? 1, stdout, output }));
  });
}
