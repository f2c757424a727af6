import type { BalanceErrorData } from './error.ts';
import type { ErrorKind } from './error-kind.ts';

const MARK = Symbol.for('fuelgauge.BalanceError');

/**
 * A failure as an exception. It carries no `cause`: the errors beneath it can quote keys and bodies.
 * Use `BalanceError.isInstance` rather than `instanceof`: it holds across duplicate installs.
 */
export class BalanceError extends Error implements BalanceErrorData {
  override readonly name: string = 'BalanceError';
  readonly kind: ErrorKind;
  readonly reason: string;
  readonly status: number | null;
  readonly retryable: boolean;
  readonly retryAfterMs: number | null;
  readonly [MARK] = true;

  constructor(data: BalanceErrorData) {
    super(data.message);
    this.kind = data.kind;
    this.reason = data.reason;
    this.status = data.status;
    this.retryable = data.retryable;
    this.retryAfterMs = data.retryAfterMs;
  }

  static isInstance(value: unknown): value is BalanceError {
    return typeof value === 'object' && value !== null && MARK in value;
  }

  /** The failure as plain data. */
  toJSON(): BalanceErrorData {
    const { kind, reason, message, status, retryable, retryAfterMs } = this;
    return { kind, reason, message, status, retryable, retryAfterMs };
  }
}
