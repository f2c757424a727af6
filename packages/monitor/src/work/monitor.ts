import type { BalanceReading } from '@fuelgauge/core';
import type { ChannelProblem } from '../deliver/channel-problem.ts';
import type { AlertMessage } from '../model/message.ts';
import type { MonitorStats } from '../model/stats.ts';
import type { Listener } from './listeners.ts';
import type { MonitorProblem } from './problem.ts';

/** What may differ from call to call. */
export interface MonitorCallOptions {
  /** Ends it. @default never */
  readonly signal?: AbortSignal;
}

/** Reads, remembers, judges and tells. Nothing that fails ends it: see {@link Monitor.onProblem}. */
export interface Monitor {
  /**
   * Rounds at the interval, and deliveries in between, until it is aborted or closed; then it ends within a
   * second, and what was read is saved.
   */
  run(options?: MonitorCallOptions): Promise<void>;
  /** Reads every account once, and delivers what is due. While one is under way there is no other. */
  round(options?: MonitorCallOptions): Promise<void>;
  /**
   * For programs that read themselves: judges a reading as if a round had read it now. Resolves when it is
   * saved, or when a store has failed; delivery goes on in the background.
   */
  observe(reading: BalanceReading): Promise<void>;
  /** Every reading as it comes. @returns what ends it */
  onReading(listener: Listener<BalanceReading>): () => void;
  /** Every alert, resolved ones and repeats too, once it is saved. @returns what ends it */
  onAlert(listener: Listener<AlertMessage>): () => void;
  /** Alerts that money runs out: low, short or empty. Not their ends, and no repeats. @returns what ends it */
  onLow(listener: Listener<AlertMessage>): () => void;
  /** What failed while the monitor goes on. @returns what ends it */
  onProblem(listener: Listener<MonitorProblem>): () => void;
  /** Channels that do not take their messages now, and those that lost one since the start. */
  channelProblems(): readonly ChannelProblem[];
  /** Counters of this process. */
  readonly stats: MonitorStats;
  /** Ends what is under way and saves what was read. A store of yours stays open. */
  close(): Promise<void>;
}
