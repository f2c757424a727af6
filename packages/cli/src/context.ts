import type { Environment } from '@fuelgauge/core';

/** A stream that text is written to: `process.stdout`, or a test's own. */
export interface Output {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  readonly rows?: number | undefined;
  write(text: string): unknown;
  on?(event: 'resize', listener: () => void): unknown;
  off?(event: 'resize', listener: () => void): unknown;
}

/** Everything a command knows of the process it runs in, so that it can run without one. */
export interface Context {
  readonly env: Environment;
  /** The working directory; configuration is looked for from here upward. */
  readonly cwd: string;
  /** Results, and nothing else. */
  readonly stdout: Output;
  /** Everything that is no result. */
  readonly stderr: Output;
  /** Aborted when the user wants to stop. */
  readonly signal: AbortSignal;
  /** Aborted when nobody reads stdout any longer. @default never */
  readonly unread?: AbortSignal;
}
