import type { PromiseId } from './promises.ts';
import type { Environment } from './run-row.ts';

/** One row, scenario or fixture, for one vendor, called in one way. */
export interface Case {
  readonly id: PromiseId | 'fixture';
  readonly title: string;
  readonly provider: string;
  readonly via: string;
  /** Runs alone in the process. */
  readonly exclusive: boolean;
  /** Waits for many seconds, and does little else. */
  readonly isPatient?: boolean;
  /** @returns what is wrong, else undefined */
  run(environment: Environment): Promise<string | undefined>;
}
