import type { Balance, Decimal, Unit } from '@fuelgauge/core';

const MARK = Symbol.for('fuelgauge.InsufficientBalanceError');

/**
 * The balance is known and lower than the amount asked for.
 * Use `InsufficientBalanceError.isInstance` rather than `instanceof`: it holds across duplicate installs.
 */
export class InsufficientBalanceError extends Error {
  /** Always the name of the class. */
  override readonly name: string = 'InsufficientBalanceError';
  /** Id of the provider. */
  readonly provider: string;
  /** Your label for the key. */
  readonly account: string;
  /** What is left, exactly. */
  readonly had: Decimal;
  /** What was asked for. */
  readonly needed: Decimal;
  /** The unit of both amounts. */
  readonly unit: Unit;

  constructor(
    provider: string,
    account: string,
    { remaining, unit }: Pick<Balance, 'remaining' | 'unit'>,
    needed: Decimal,
    hint = `${needed} are needed: top up the account`,
  ) {
    super(`[${provider}] account ${account} has ${remaining} ${unit}, ${hint}`);
    this.provider = provider;
    this.account = account;
    this.had = remaining;
    this.needed = needed;
    this.unit = unit;
    Object.assign(this, { [MARK]: true });
  }

  /** Whether a caught value is an InsufficientBalanceError, whichever copy of the package created it. */
  static isInstance(value: unknown): value is InsufficientBalanceError {
    return typeof value === 'object' && value !== null && MARK in value;
  }
}
