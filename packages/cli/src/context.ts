import type { Environment } from '@fuelgauge/core';

/** A stream that text is written to: `process.stdout`, or that of a test. */
export interface Output {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  readonly rows?: number | undefined;
  write(text: string): unknown;
  on?(event: 'resize', listener: () => void): unknown;
  off?(event: 'resize', listener: () => void): unknown;
}

/** Everything that a command needs of its process, so that tests can run it without one. */
export interface Context {
  readonly env: Environment;
  /** The working directory; configuration is looked for from here upward. */
  readonly cwd: string;
  /** Results only. */
  readonly stdout: Output;
  /** Messages: everything but results. */
  readonly stderr: Output;
  /** Aborted when the user wants to stop. */
  readonly signal: AbortSignal;
  /** Aborted when nobody reads stdout any longer. @default never */
  readonly unread?: AbortSignal;
  /** Called by a command that runs until it is stopped: a stop by SIGTERM is then its proper end. @default nothing */
  readonly becomeService?: () => void;
  /** Loads `@fuelgauge/monitor`; tests give one of their own. @default the package that is installed */
  readonly importMonitor?: () => Promise<unknown>;
  /** Loads `@fuelgauge/mcp`, in the same way. */
  readonly importMcp?: () => Promise<unknown>;
}
