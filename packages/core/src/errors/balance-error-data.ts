import type { ErrorKind } from './error-kind.ts';

/** A failure as plain data: safe to log, to store and to show. */
export interface BalanceErrorData {
  /** What went wrong; a `switch` over it can be exhaustive. */
  readonly kind: ErrorKind;
  /** Stable sub-code of the kind; readers must accept reasons they do not know. */
  readonly reason: string;
  /**
   * One line for people: vendor, what happened, what to do. Never vendor text, a key or a control
   * character.
   */
  readonly message: string;
  /** HTTP status actually received, else null. */
  readonly status: number | null;
  /** Whether the same call may work later without a change. */
  readonly retryable: boolean;
  /** How long the vendor asked to wait, in milliseconds. */
  readonly retryAfterMs: number | null;
}
