import type { Environment } from '@fuelgauge/core';

/** A stream that text is written to: `process.stdout`, or a test's own. */
export interface Output {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  write(text: string): unknown;
}

/** Everything a command knows of the process it runs in, so that it can run without one. */
export interface Context {
  readonly env: Environment;
  /** Results, and nothing else. */
  readonly stdout: Output;
  /** Everything that is no result. */
  readonly stderr: Output;
  /** Aborted when the user wants to stop. */
  readonly signal: AbortSignal;
}
