import type { Output } from '../context.ts';
import { run } from '../run.ts';
import type { Terminal } from './terminal.ts';

export interface RunOptions {
  /** Replaces the output; a part of one is added to an output that is collected. */
  readonly stdout?: Partial<Output>;
  readonly stderr?: Partial<Output>;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly signal?: AbortSignal;
}

/** Runs a command line in this process. Its streams are not terminals unless the test says otherwise. */
export async function runHere(
  argv: readonly string[],
  { stdout, stderr, env = {}, cwd = '/', signal }: RunOptions = {},
) {
  const written = { stdout: '', stderr: '' };
  const exitCode = await run(argv, {
    env,
    cwd,
    stdout: outputOf(stdout, (text) => (written.stdout += text)),
    stderr: outputOf(stderr, (text) => (written.stderr += text)),
    signal: signal ?? new AbortController().signal,
  });
  for (const output of [stdout, stderr])
    await (output as Partial<Terminal> | undefined)?.flushed?.();
  return { exitCode, ...written };
}

function outputOf(given: Partial<Output> | undefined, write: Output['write']): Output {
  return given?.write ? (given as Output) : { write, ...given };
}
