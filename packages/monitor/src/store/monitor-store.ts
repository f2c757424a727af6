import type { BalanceReading } from '@fuelgauge/core';
import type { AccountName, AccountState } from '../model/account-state.ts';
import type { Episode, RuleMemory } from '../model/episode.ts';
import type { AlertMessage, OutboxRow } from '../model/message.ts';
import type { Point, Series, SeriesId } from '../model/series.ts';

/** What one reading adds, judged. Saved whole or not at all. */
export interface Change {
  /** As it was read; its amounts are in `points`. */
  readonly reading: BalanceReading;
  /** When it was asked, RFC 3339 UTC: the time of `ok` readings and of failures. */
  readonly at: string;
  /**
   * New amounts of this reading, by series. None for a failure. An equal one extends the stretch that is open,
   * whose `asOf` stays; another amount, reset or top-up of the vendor's begins a point.
   */
  readonly points: readonly { readonly series: SeriesId; readonly point: Point }[];
  /** One of an earlier episode than the store knows is left out: another process was faster. */
  readonly memories: readonly RuleMemory[];
  /** Opened or resolved. One that exists is left out with its messages, also where it begins or ends at another time. */
  readonly episodes: readonly {
    readonly episode: Episode;
    readonly messages: readonly ChannelMessage[];
  }[];
  /** Of episodes that fire on. */
  readonly repeats: readonly ChannelMessage[];
}

/** A message, and who is told. */
export interface ChannelMessage {
  /** Name of the channel. */
  readonly channel: string;
  /** The same for every channel. */
  readonly message: AlertMessage;
}

/** What must be known to judge new readings of some accounts. */
export interface Background {
  /**
   * Of these accounts alone, as a store answers. Whoever judges adds those that show the same pools: which pools that
   * are, new readings say, and a store does not know them yet.
   */
  readonly states: readonly AccountState[];
  /** Of these accounts and of the pools that they show, since a time; other accounts' points of a pool included. */
  readonly series: readonly Series[];
  /** Of every rule about these accounts and their series. */
  readonly memories: readonly RuleMemory[];
}

/** Which series, and of what time; all where nothing is given. */
export interface HistoryQuery {
  /** Id of the vendor. */
  readonly provider?: string;
  /** Label of an account that shows it. */
  readonly account?: string;
  /** RFC 3339 UTC. */
  readonly since?: string;
  /** RFC 3339 UTC. */
  readonly until?: string;
}

/** Which episodes; all where nothing is given. */
export interface EpisodeQuery {
  /** Only those that fire now. @default false */
  readonly firing?: boolean;
  /** Id of the vendor. */
  readonly provider?: string;
  /** Label of an account that it is about. */
  readonly account?: string;
  /** @default 100 */
  readonly limit?: number;
}

/** What a store says of itself, in a sentence for people, where it cannot keep what it is given. */
export interface StoreHealth {
  /** `memory`: there is no file, or it cannot be written, and this process remembers for itself until it can. */
  readonly mode: 'durable' | 'memory';
  /** Why, and what to do. Empty when all is well. */
  readonly problem: string;
}

/** What readers need: the page, metrics, the command line, agents. Never changes anything. */
export interface StoreReader {
  /** Of all accounts, or of those asked for. */
  states(query?: {
    readonly provider?: string;
    readonly account?: string;
  }): Promise<readonly AccountState[]>;
  /** Series with their points in the time asked for, oldest first; compacted stretches are one point each. */
  history(query?: HistoryQuery): Promise<readonly Series[]>;
  /** Newest first. */
  episodes(query?: EpisodeQuery): Promise<readonly Episode[]>;
  /** Of the last attempt. */
  health(): StoreHealth;
  /** Nothing can be asked after it. */
  close(): Promise<void>;
}

/**
 * Where a monitor keeps what it read, judged and has to tell. One contract test holds for every store.
 * @see openSqliteStore
 */
export interface MonitorStore extends StoreReader {
  /** What is known of some accounts. */
  background(accounts: readonly AccountName[], since: string): Promise<Background>;
  /** All changes in one transaction; resolves once they survive a kill. @returns the episodes that were new */
  commit(changes: readonly Change[]): Promise<readonly Episode[]>;
  /**
   * Messages that are due, oldest first. In order per channel: one that waits for another try holds back all after
   * it, while several that are due are given out together, so that they can be told in one message. Where several
   * processes share a store, one of them is given any, and another one once it has ended.
   */
  due(now: string, limit: number): Promise<readonly OutboxRow[]>;
  /** The end of a try: delivered, to be tried again, or given up. */
  settle(id: string, channel: string, outcome: DeliveryOutcome): Promise<void>;
  /** Makes days of old changes into hours and days, by the retention. */
  compact(now: string): Promise<void>;
}

/** How a try ended. */
export type DeliveryOutcome =
  | { readonly status: 'delivered'; readonly at: string }
  | {
      readonly status: 'retry';
      readonly at: string;
      readonly dueAt: string;
      readonly problem: string;
    }
  | { readonly status: 'failed'; readonly at: string; readonly problem: string };
