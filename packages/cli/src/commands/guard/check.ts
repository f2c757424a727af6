import {
  type BalanceErrorData,
  type BalanceReading,
  compareDecimal,
  type Decimal,
  type Unit,
} from '@fuelgauge/core';
import { isDemandedOf, type Threshold } from '../../accounts/threshold.ts';

export type Verdict = 'enough' | 'below' | 'unknown' | 'not_configured';

/** What one demand comes to at one account. */
export interface Check {
  readonly provider: string;
  /** Null where no account is configured that it could be made of. */
  readonly account: string | null;
  readonly atLeast: Decimal;
  readonly unit: Unit;
  readonly verdict: Verdict;
  /** Null where it is unknown, which is never zero. */
  readonly remaining: Decimal | null;
  readonly fetchedAt: string | null;
  readonly error: BalanceErrorData | null;
}

/** Checks a demand at every account that it is made of. */
export function checkDemand(
  demand: Threshold,
  readings: readonly BalanceReading[],
): readonly Check[] {
  const { provider, account = null, atLeast, unit } = demand;
  const nothing = {
    provider,
    account,
    atLeast,
    unit,
    remaining: null,
    fetchedAt: null,
    error: null,
  };
  const meant = readings.filter((reading) => isDemandedOf(demand, reading));
  if (meant.length === 0) return [{ ...nothing, verdict: 'not_configured' }];
  return meant.map((reading): Check => {
    const asked = { ...nothing, account: reading.account };
    if (reading.status !== 'ok')
      return { ...asked, verdict: verdictOf(reading.error), error: reading.error };
    const { balance, fetchedAt } = reading;
    // A number in another unit says nothing about the demand.
    if (balance.unit !== unit) return { ...asked, verdict: 'unknown' };
    const verdict = compareDecimal(balance.remaining, atLeast) < 0 ? 'below' : 'enough';
    return { ...asked, verdict, remaining: balance.remaining, fetchedAt };
  });
}

/** An account whose key is nowhere is not configured, whatever the configuration says about it. */
function verdictOf({ kind, reason }: BalanceErrorData): Verdict {
  return kind === 'missing_key' && reason === 'empty' ? 'not_configured' : 'unknown';
}
