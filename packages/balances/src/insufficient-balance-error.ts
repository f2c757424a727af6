import type { Balance, Decimal, Unit } from '@fuelgauge/core';

const MARK = Symbol.for('fuelgauge.InsufficientBalanceError');

/**
 * The balance is known, and it is less than was asked for.
 * Use `InsufficientBalanceError.isInstance` rather than `instanceof`: it holds across duplicate installs.
 */
export class InsufficientBalanceError extends Error {
  override readonly name: string = 'InsufficientBalanceError';
  readonly provider: string;
  readonly account: string;
  readonly had: Decimal;
  readonly needed: Decimal;
  readonly unit: Unit;
  readonly [MARK] = true;

  constructor(provider: string, account: string, { remaining, unit }: Balance, needed: Decimal) {
    super(`[${provider}] account ${account} has ${remaining} ${unit}, ${needed} are needed: top up the account`);
    this.provider = provider;
    this.account = account;
    this.had = remaining;
    this.needed = needed;
    this.unit = unit;
  }

  static isInstance(value: unknown): value is InsufficientBalanceError {
    return typeof value === 'object' && value !== null && MARK in value;
  }
}
