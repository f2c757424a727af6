import type { Balance } from './balance.ts';
import type { BalanceErrorData } from './error.ts';

/** What a reading may warn of while its amount stands. Readers must accept codes they do not know. */
export type WarningCode =
  | 'negative_balance'
  | 'bad_total'
  | 'bad_top_up'
  | 'bad_pool'
  | 'pool_not_hashed'
  | 'pool_moving';

export interface ReadingWarning {
  readonly code: WarningCode;
  /** One line for people, in our own words. */
  readonly message: string;
}

/** What every reading carries, whatever its outcome. */
export interface ReadingBase {
  readonly provider: string;
  readonly account: string;
  /** Whole milliseconds from the question to the answer; 0 when answered from the last good reading. */
  readonly durationMs: number;
  /** HTTP requests made; 0 when answered from the last good reading. */
  readonly attempts: number;
  readonly warnings: readonly ReadingWarning[];
}

export interface OkReading extends ReadingBase {
  readonly status: 'ok';
  readonly balance: Balance;
  readonly fetchedAt: string;
}

/** The refresh failed; `balance` is the last good value and `fetchedAt` is the time of that value. */
export interface StaleReading extends ReadingBase {
  readonly status: 'stale';
  readonly balance: Balance;
  readonly fetchedAt: string;
  readonly error: BalanceErrorData;
}

/** No amount anywhere. */
export interface ErrorReading extends ReadingBase {
  readonly status: 'error';
  readonly error: BalanceErrorData;
}

/** The outcome of asking one account once. */
export type BalanceReading = OkReading | StaleReading | ErrorReading;
