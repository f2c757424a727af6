import type { Environment } from '@fuelgauge/core';
import { commandOf, KEPT } from './run-cli.ts';
import { createTerminal, type Terminal } from './terminal.ts';

/** A program in a terminal that the operating system provides: signals, echo and size are real. */
export interface PseudoTerminal
  extends Pick<Terminal, 'screen' | 'raw' | 'isAlternate' | 'isCursorHidden'> {
  readonly pid: number;
  /** What the program ends with, once everything that it wrote is here. */
  readonly exited: Promise<number>;
  /** What a person types: `\u0003` is Ctrl-C. */
  type(keys: string): void;
  resize(columns: number, rows: number): void;
  kill(signal: 'SIGTERM' | 'SIGHUP' | 'SIGCONT'): void;
  /** Takes the terminal away, as closing its window does. */
  hangUp(): void;
}

export interface PseudoTerminalOptions {
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: Environment;
  /** A shell script that runs the command as `"$@"`. */
  readonly script?: string;
}

/** Starts the real command in a terminal; of the tester's environment nothing but the way to programs and `KEPT` gets in. */
export async function openPseudoTerminal(
  args: readonly string[],
  { columns = 80, rows = 24, env = {}, script = 'exec "$@"' }: PseudoTerminalOptions = {},
): Promise<PseudoTerminal> {
  const { spawn } = await loadPseudoTerminals();
  const { PATH: path } = process.env;
  const pty = spawn('sh', ['-c', script, 'sh', ...commandOf(args)], {
    cols: columns,
    rows,
    cwd: '/',
    env: { PATH: path, TERM: 'xterm-256color', LANG: 'en_US.UTF-8', ...KEPT, ...env },
  });
  const terminal = createTerminal(columns, rows);
  pty.onData((text) => terminal.write(text));
  return {
    pid: pty.pid,
    exited: new Promise((resolve) =>
      pty.onExit(({ exitCode }) => terminal.flushed().then(() => resolve(exitCode))),
    ),
    raw: () => terminal.raw(),
    screen: () => terminal.screen(),
    get isAlternate() {
      return terminal.isAlternate;
    },
    get isCursorHidden() {
      return terminal.isCursorHidden;
    },
    type: (keys) => pty.write(keys),
    resize: (nextColumns, nextRows) => {
      terminal.resize(nextColumns, nextRows);
      pty.resize(nextColumns, nextRows);
    },
    kill: (signal) => process.kill(pty.pid, signal),
    hangUp: () => (pty as typeof pty & { destroy(): void }).destroy(), // there, and missing in its types
  };
}

/** Prebuilt for each system, so that nothing is compiled. Without such a build these tests fail. */
async function loadPseudoTerminals(): Promise<typeof import('@lydell/node-pty')> {
  try {
    return await import('@lydell/node-pty');
  } catch (cause) {
    const system = `${process.platform}-${process.arch}`;
    throw new Error(
      `no prebuilt pseudo-terminal for ${system}: test on Linux (glibc) or macOS, x64 or arm64`,
      {
        cause,
      },
    );
  }
}

/** The screen without what differs from run to run. */
export function goldenOf(terminal: Pick<PseudoTerminal, 'screen'>): string {
  const text = terminal.screen().join('\n');
  return `${text
    .replace(/127\.0\.0\.1:\d+/g, '127.0.0.1:PORT')
    .replace(/ in \d+ ms/g, ' in N ms')
    .replace(/Node \d+\.\d+\.\d+/, 'Node VERSION')
    .replace(/\d{1,2}:\d\d:\d\d [AP]M/, 'TIME')}\n`;
}

/** Says whether the command leaves the settings of the terminal (echo, line by line, signals) as they were. */
export const WITH_SETTINGS = `trap : INT
before=$(stty -g); "$@"; code=$?
[ "$before" = "$(stty -g)" ] && echo settings: unchanged
exit $code`;

/** The length of the longest line on the screen. */
export function widest(terminal: Pick<PseudoTerminal, 'screen'>): number {
  return Math.max(...terminal.screen().map((line) => line.length));
}
