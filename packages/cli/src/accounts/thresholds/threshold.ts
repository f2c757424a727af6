import type { BalanceReading, Decimal, Unit } from '@fuelgauge/core';
import { accountName } from '@fuelgauge/core/internal';

/** What a threshold is for. */
export interface ThresholdTarget {
  readonly provider: string;
  /** Absent: every account of the provider. */
  readonly account?: string;
  /** Id of a further amount that is asked instead of the headline: `voucher` of `acme/team-a#voucher`. */
  readonly other?: string;
}

/** The least that an account, or every account of a vendor, must have. */
export interface Threshold extends ThresholdTarget {
  readonly atLeast: Decimal;
  readonly unit: Unit;
}

/** What a threshold names: `acme`, `acme/team-a`, or `acme/team-a#voucher`. */
export function thresholdName({ provider, account, other }: ThresholdTarget): string {
  const name = account === undefined ? provider : accountName({ provider, account });
  return other === undefined ? name : `${name}#${other}`;
}

/** Whether two thresholds ask for the same amount: the headline, or a further one. */
const areOfOneKind = (one: ThresholdTarget, other: ThresholdTarget): boolean =>
  one.other === other.other;

/** Whether a threshold counts for an account: that of the account itself replaces that of its provider. */
export function appliesTo(
  threshold: ThresholdTarget,
  { provider, account }: Pick<BalanceReading, 'provider' | 'account'>,
  thresholds: readonly ThresholdTarget[],
): boolean {
  if (threshold.provider !== provider) return false;
  if (threshold.account !== undefined) return threshold.account === account;
  return !thresholds.some(
    (other) =>
      other.provider === provider && other.account === account && areOfOneKind(threshold, other),
  );
}
