import type { BalanceReading, Decimal, Unit } from '@fuelgauge/core';

/** The least that an account, or every account of a vendor, must have. */
export interface Threshold {
  readonly provider: string;
  /** Absent: every account of the provider. */
  readonly account?: string;
  readonly atLeast: Decimal;
  readonly unit: Unit;
}

/** Whether a threshold is that of an account. */
export function appliesTo(
  threshold: Threshold,
  { provider, account }: Pick<BalanceReading, 'provider' | 'account'>,
): boolean {
  return threshold.provider === provider && (threshold.account ?? account) === account;
}
