import { x } from 'tinyexec';
import { root } from './workspace.ts';

export interface CommandResult {
  readonly exitCode: number;
  readonly stdout: string;
  /** What it printed on both streams, standard output first. */
  readonly output: string;
}

export interface CommandOptions {
  readonly cwd?: string;
  /** All that it gets of an environment. @default that of this process */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** What it reads on its standard input. */
  readonly input?: string;
  /** Also show the output while it comes. @default false */
  readonly isShown?: boolean;
}

/** Runs a program to its end, without a shell. */
export async function runCommand(
  program: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<CommandResult> {
  const { cwd = root, env = process.env, input, isShown = false } = options;
  const command = x(program, [...args], {
    // PATH stays as given: tests put stand-ins for npm and gh at its beginning.
    inheritEnv: false,
    nodePath: false,
    ...(input !== undefined && { stdin: input }),
    nodeOptions: { cwd, env, stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'] },
  });
  if (isShown) {
    for (const stream of [command.process?.stdout, command.process?.stderr])
      stream?.on('data', (chunk) => process.stdout.write(chunk));
  }
  const { exitCode, stdout, stderr } = await command;
  return { exitCode: exitCode ?? 1, stdout, output: stdout + stderr };
}

/**
 * Runs a program in a folder.
 * @returns its standard output
 * @throws Error with its output where it does not end with 0
 */
export async function runIn(
  folder: string,
  program: string,
  ...args: readonly string[]
): Promise<string> {
  const { exitCode, stdout, output } = await runCommand(program, args, { cwd: folder });
  if (exitCode !== 0)
    throw new Error(`${program} ${args.join(' ')} ended with ${exitCode}: ${output}`);
  return stdout;
}
