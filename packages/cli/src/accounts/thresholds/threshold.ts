import type { BalanceReading, Decimal, Unit } from '@fuelgauge/core';
import { accountName } from '@fuelgauge/core/internal';

/** The least that an account, or every account of a vendor, must have. */
export interface Threshold {
  readonly provider: string;
  /** Absent: every account of the provider. */
  readonly account?: string;
  readonly atLeast: Decimal;
  readonly unit: Unit;
}

/** What a threshold names: `acme`, or `acme/team-a`. */
export function thresholdName({ provider, account }: Threshold): string {
  return account === undefined ? provider : accountName({ provider, account });
}

/** Whether a threshold counts for an account: that of the account itself replaces that of its provider. */
export function appliesTo(
  threshold: Threshold,
  { provider, account }: Pick<BalanceReading, 'provider' | 'account'>,
  thresholds: readonly Threshold[],
): boolean {
  if (threshold.provider !== provider) return false;
  if (threshold.account !== undefined) return threshold.account === account;
  return !thresholds.some((other) => other.provider === provider && other.account === account);
}
