import type { BalanceErrorData } from '../errors/balance-error-data.ts';
import type { Balance } from './balance.ts';

/** What a reading may warn of while its amount is valid. Readers must accept codes they do not know. */
export type WarningCode =
  | 'negative_balance'
  | 'bad_total'
  | 'bad_top_up'
  | 'bad_pool'
  | 'pool_not_hashed'
  | 'pool_moving'
  | 'headline_changed'
  | 'bad_used'
  | 'bad_reset'
  | 'bad_as_of'
  | 'bad_spendable'
  | 'bad_other';

/** Something odd that does not affect the amount. */
export interface ReadingWarning {
  /** What to look for in programs. */
  readonly code: WarningCode;
  /** One line for people; never vendor text. */
  readonly message: string;
}

/** What every reading carries, whatever its outcome. */
export interface ReadingBase {
  /** Id of the provider. */
  readonly provider: string;
  /** Your name for the key; `default` unless given. */
  readonly account: string;
  /** Whole milliseconds from the call to its outcome; 0 when served from the last good reading. */
  readonly durationMs: number;
  /** HTTP requests made; 0 when served from the last good reading. */
  readonly attempts: number;
  /** What is odd although the amount is valid. */
  readonly warnings: readonly ReadingWarning[];
}

/** The amount is known. */
export interface OkReading extends ReadingBase {
  /** Tells the three outcomes apart. */
  readonly status: 'ok';
  /** As the vendor reported it just now, or within `maxAgeMs`. */
  readonly balance: Balance;
  /** When the vendor responded: RFC 3339, UTC. */
  readonly fetchedAt: string;
}

/** The refresh failed; `balance` is the last good value and `fetchedAt` is the time of that value. */
export interface StaleReading extends ReadingBase {
  /** Tells the three outcomes apart. */
  readonly status: 'stale';
  /** The last good value. */
  readonly balance: Balance;
  /** When that value was read: RFC 3339, UTC. */
  readonly fetchedAt: string;
  /** Why the refresh failed. */
  readonly error: BalanceErrorData;
}

/** The amount is unknown. */
export interface ErrorReading extends ReadingBase {
  /** Tells the three outcomes apart. */
  readonly status: 'error';
  /** Why the amount is unknown. */
  readonly error: BalanceErrorData;
}

/** The outcome of reading one account once. */
export type BalanceReading = OkReading | StaleReading | ErrorReading;
