import type { BalanceErrorData, BalanceReading } from '@fuelgauge/core';

/** Provider id and label: unique among the accounts of a monitor. */
export interface AccountName {
  /** Id of the vendor: `acme`. */
  readonly provider: string;
  /** The user's label; `default` unless given. */
  readonly account: string;
}

/** A reading that carries a balance of its own time. */
export type OkReading = Extract<BalanceReading, { readonly status: 'ok' }>;

/** Failed attempts since the last good one. */
export interface Failing {
  /** Of the first failure in a row, RFC 3339 UTC. */
  readonly since: string;
  readonly count: number;
  /** Of the last one. No key, no vendor's text. */
  readonly error: BalanceErrorData;
}

/** What is known of one account now. */
export interface AccountState extends AccountName {
  /** The last good reading, however old. */
  readonly reading: OkReading | null;
  /** When it was last asked, with or without success. */
  readonly attemptedAt: string;
  /** Null while it can be read. */
  readonly failing: Failing | null;
}
