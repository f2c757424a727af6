import type { AccountName } from '../model/account-state.ts';
import type { Clock } from '../model/clock.ts';
import type { ReportProblem } from './problem.ts';

/** What an engine has done, by the monitor that it belongs to. */
export interface EngineWork {
  /** Between two rounds, in milliseconds. */
  readonly everyMs: number;
  /** The names of all accounts, listed anew. Never a key. */
  list(): AsyncIterable<AccountName>;
  /**
   * Reads these accounts of one round, judges them and saves it. Rejects where that was not done, such as after an
   * abort: what was saved until then stays, and a repeat of the same round leaves it out.
   */
  readBatch(batch: Batch, signal: AbortSignal): Promise<void>;
  /** Once a round, by one of the processes. */
  tidy(): void;
  /** Told what fails. */
  readonly report: ReportProblem;
}

/** Some accounts of one provider, to be read in one round. */
export interface Batch {
  /** Id of the vendor. */
  readonly provider: string;
  /** Labels. */
  readonly accounts: readonly string[];
  /** When the round began, by the engine's clock, RFC 3339 UTC. */
  readonly roundAt: string;
  /** Whether it was begun before, by a process that did not end it. */
  readonly isRepeat: boolean;
}

/** Says when accounts are read, and by which process: {@link openFleet} shares them among many machines. */
export interface Engine {
  /** The same time for all processes, whatever the clocks of their machines say. */
  readonly clock: Clock;
  /** Has work done until it is aborted; never rejects. */
  run(work: EngineWork, signal: AbortSignal): Promise<void>;
  /** Lets go of the database. */
  close(): Promise<void>;
}
