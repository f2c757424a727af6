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
  /** Stands in for the monitor. @default none is installed */
  readonly importMonitor?: () => Promise<unknown>;
  /** Stands in for the server for agents. @default none is installed */
  readonly importMcp?: () => Promise<unknown>;
}

/** How a command line ended, and what it wrote. */
interface Ran {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What Node says of a package that is not there. */
const importNothing = async () => {
  throw Object.assign(new Error('not installed'), { code: 'ERR_MODULE_NOT_FOUND' });
};

/** Runs a command line in this process. Its streams are not terminals unless the test says otherwise. */
export async function runHere(
  argv: readonly string[],
  {
    stdout,
    stderr,
    env = {},
    cwd = '/',
    signal,
    importMonitor = importNothing,
    importMcp = importNothing,
  }: RunOptions = {},
): Promise<Ran> {
  const written = { stdout: '', stderr: '' };
  const exitCode = await run(argv, {
    env,
    cwd,
    stdout: outputOf(stdout, (text) => (written.stdout += text)),
    stderr: outputOf(stderr, (text) => (written.stderr += text)),
    signal: signal ?? new AbortController().signal,
    importMonitor,
    importMcp,
  });
  for (const output of [stdout, stderr])
    await (output as Partial<Terminal> | undefined)?.flushed?.();
  return { exitCode, ...written };
}

function outputOf(given: Partial<Output> | undefined, write: Output['write']): Output {
  return given?.write ? (given as Output) : { write, ...given };
}
