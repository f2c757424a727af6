import type { FuelGauge } from '@fuelgauge/balances';

/** Provider id and label of an account. */
export interface AccountName {
  /** Id of the vendor: `acme`. */
  readonly provider: string;
  /** The user's label; `default` unless given. */
  readonly account: string;
}

/** How long something lasts, as a monitor knows it. */
export interface RunwayAnswer {
  /** Id of the vendor. */
  readonly provider: string;
  /** Every account that shows this money. */
  readonly accounts: readonly string[];
  /** Id of a further amount. Absent: the headline. */
  readonly amount?: string;
  /** Exact decimal text. */
  readonly remaining: string;
  /** ISO 4217 currency, or `<provider>:<unit>`. */
  readonly unit: string;
  /** When the amount was read, RFC 3339 UTC. */
  readonly readAt: string;
  /** In words: `about 9 days, 6 to 14`, or why there is no answer. */
  readonly lasts: string;
  /** Days left by probability; null where the history is too short. */
  readonly days: {
    readonly p10: number;
    readonly p25: number;
    readonly p50: number;
    readonly p90: number;
  } | null;
  /** The reset that ends the question, where the vendor gives one. */
  readonly resetsAt?: string;
}

/** An alert that fires. */
export interface AlertAnswer {
  /** `balance.low`, `balance.runway_short` … */
  readonly type: string;
  /** Id of the vendor. */
  readonly provider: string;
  /** Every account that shows this money. */
  readonly accounts: readonly string[];
  /** Id of a further amount. Absent: the headline. */
  readonly amount?: string;
  /** When it began to fire, RFC 3339 UTC. */
  readonly since: string;
}

/** What a monitor has written down. Reading it asks no vendor and needs no key. */
export interface MonitorView {
  /** How long each amount lasts. */
  runways(): Promise<readonly RunwayAnswer[]>;
  /** What fires now. */
  alerts(): Promise<readonly AlertAnswer[]>;
}

/** What agents are answered from. */
export interface McpOptions {
  /** The accounts that there are. */
  readonly accounts: readonly AccountName[];
  /** A gauge of some of these accounts: it is asked once for each choice, and kept. */
  readonly gaugeOf: (accounts: readonly AccountName[]) => Pick<FuelGauge, 'read' | 'ensure'>;
  /** @default none: `get_runway` and `list_alerts` are not offered */
  readonly monitor?: MonitorView;
  /** How often the monitor is looked at for those who subscribe to alerts, in milliseconds. @default 15_000 */
  readonly lookEveryMs?: number;
  /** What the server says of itself. */
  readonly version: string;
}
