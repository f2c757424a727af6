import type { ErrorKind, ErrorReason } from './error-kind.ts';

/**
 * The stable sub-codes of a kind, which an editor completes. Any other text is one, too: readers
 * must accept reasons that they do not know.
 */
export type ReasonOf<Kind extends ErrorKind> = ErrorReason<Kind> | (string & {});

/** A failure of one kind. */
export interface BalanceFailure<Kind extends ErrorKind = ErrorKind> {
  /** What went wrong; a `switch` over it can be exhaustive. */
  readonly kind: Kind;
  /** Stable sub-code of the kind; readers must accept reasons they do not know. */
  readonly reason: ReasonOf<Kind>;
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

/** A failure as plain data: safe to log, to store and to show. A look at `kind` narrows `reason`. */
export type BalanceErrorData = { [Kind in ErrorKind]: BalanceFailure<Kind> }[ErrorKind];
