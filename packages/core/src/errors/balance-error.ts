import type { BalanceErrorData, BalanceFailure } from './balance-error-data.ts';
import type { ErrorKind } from './error-kind.ts';

const MARK = Symbol.for('fuelgauge.BalanceError');

/** What every BalanceError has; `BalanceError` itself is this for each of the kinds. */
export interface ThrownFailure<Kind extends ErrorKind = ErrorKind>
  extends Error,
    BalanceFailure<Kind> {
  /** Always the name of the class. */
  readonly name: string;
  /** One line for people: vendor, what happened, what to do. */
  readonly message: string;
  /** The failure as plain data. */
  toJSON(): BalanceErrorData;
}

/**
 * A failure as an exception. It carries no `cause`: the errors beneath it can quote keys and bodies.
 * A look at `kind` narrows `reason`.
 */
export type BalanceError = { [Kind in ErrorKind]: ThrownFailure<Kind> }[ErrorKind];

/** The class of all kinds. A class cannot be a union, so that the type of its instances is said apart. */
export interface BalanceErrorConstructor {
  readonly prototype: BalanceError;
  new (data: BalanceErrorData): ThrownFailure;
  /** Whether it is a BalanceError, of any copy of this package. */
  isInstance(value: unknown): value is BalanceError;
}

function pickData({
  kind,
  reason,
  message,
  status,
  retryable,
  retryAfterMs,
}: BalanceFailure): BalanceErrorData {
  return { kind, reason, message, status, retryable, retryAfterMs };
}

/**
 * The class of failures that are thrown. Use `BalanceError.isInstance` rather than `instanceof`: it
 * holds across duplicate installs.
 */
export const BalanceError = class BalanceError extends Error implements ThrownFailure {
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

  static isInstance(value: unknown): value is BalanceError {
    return typeof value === 'object' && value !== null && MARK in value;
  }

  toJSON(): BalanceErrorData {
    return pickData(this);
  }
} as BalanceErrorConstructor;
