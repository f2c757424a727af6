import type { Clock } from '../model/clock.ts';
import type { DeliveryOutcome, MonitorStore } from '../store/monitor-store.ts';
import type { Channel } from './channel.ts';
import type { ChannelProblem } from './channel-problem.ts';
import type { SendMessages } from './send-messages.ts';

/** Counts deliveries of this process, for metrics. */
export interface DeliveryStats {
  /** Called at the end of each try. */
  countDelivery(channel: string, outcome: DeliveryOutcome['status']): void;
}

/** What is delivered, and where. */
export interface DelivererOptions {
  /** Names are unique. */
  readonly channels: readonly Channel[];
  /** Where messages wait. */
  readonly store: Pick<MonitorStore, 'due' | 'settle'>;
  /** What waits go by. */
  readonly clock: Clock;
  /** Counters. @default nothing is counted */
  readonly stats?: DeliveryStats;
  /** Called when a channel fails for the first time in a row, and whenever a message is given up. */
  readonly onProblem?: (problem: ChannelProblem) => void;
  /** How one try is made. @default over the network */
  readonly send?: SendMessages;
  /** From 0 to 1, for the jitter of waits. @default Math.random */
  readonly random?: () => number;
}

/** Brings the messages of a store to its channels. */
export interface Deliverer {
  /** Delivers until aborted; never rejects. A channel for people gets at most one message in 30 s. */
  run(signal: AbortSignal): Promise<void>;
  /**
   * Delivers what is due now and waits for it, as `--once` does.
   * @returns how many messages were delivered, put off or given up
   * @throws what the store throws
   */
  deliverDue(signal?: AbortSignal): Promise<number>;
  /** Tells `run` that the store has something new. */
  wake(): void;
  /** What is wrong now, and channels that lost a message since the start. */
  problems(): readonly ChannelProblem[];
}
