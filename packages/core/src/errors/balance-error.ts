import type { BalanceErrorData } from './balance-error-data.ts';
import type { ErrorKind } from './error-kind.ts';

const MARK = Symbol.for('fuelgauge.BalanceError');

function pickData({
  kind,
  reason,
  message,
  status,
  retryable,
  retryAfterMs,
}: BalanceErrorData): BalanceErrorData {
  return { kind, reason, message, status, retryable, retryAfterMs };
}

/**
 * A failure as an exception. It carries no `cause`: the errors beneath it can quote keys and bodies.
 * Use `BalanceError.isInstance` rather than `instanceof`: it holds across duplicate installs.
 */
export class BalanceError extends Error implements BalanceErrorData {
  /** Always the name of the class. */
  override readonly name: string = 'BalanceError';
  declare readonly kind: ErrorKind;
  declare readonly reason: string;
  declare readonly status: number | null;
  declare readonly retryable: boolean;
  declare readonly retryAfterMs: number | null;
  readonly [MARK] = true;

  constructor(data: BalanceErrorData) {
    super(data.message);
    Object.assign(this, pickData(data));
  }

  /** Whether it is a BalanceError, of any copy of this package. */
  static isInstance(value: unknown): value is BalanceError {
    return typeof value === 'object' && value !== null && MARK in value;
  }

  /** The failure as plain data. */
  toJSON(): BalanceErrorData {
    return pickData(this);
  }
}
