import {
  type BalanceErrorData,
  type BalanceReading,
  compareDecimal,
  type Decimal,
  type ErrorKind,
  type Unit,
} from '@fuelgauge/core';
import { appliesTo, type Threshold } from '../../accounts/thresholds/threshold.ts';

/**
 * `misconfigured`: there is a key or a configuration, and it must be corrected before anything can be known.
 * `unknown`: the vendor gave no amount that can be compared.
 */
export type CheckVerdict = 'enough' | 'below' | 'unknown' | 'not_configured' | 'misconfigured';

/** A threshold checked at one account. */
export interface ThresholdCheck {
  readonly provider: string;
  /** Null where no account is configured that the threshold applies to. */
  readonly account: string | null;
  readonly atLeast: Decimal;
  readonly unit: Unit;
  readonly verdict: CheckVerdict;
  /** Null where it is unknown, which is never zero: also `below` where the vendor says only that there is no money. */
  readonly remaining: Decimal | null;
  readonly fetchedAt: string | null;
  readonly error: BalanceErrorData | null;
}

/** Checks a threshold, one of all `thresholds`, at every account that it applies to. */
export function checkThreshold(
  threshold: Threshold,
  readings: readonly BalanceReading[],
  thresholds: readonly Threshold[] = [threshold],
): readonly ThresholdCheck[] {
  const matching = readings.filter((reading) => appliesTo(threshold, reading, thresholds));
  if (matching.length > 0) return matching.map((reading) => checkReading(threshold, reading));
  const { account = null } = threshold;
  return [{ ...unchecked(threshold, account), verdict: 'not_configured' }];
}

function checkReading(threshold: Threshold, reading: BalanceReading): ThresholdCheck {
  const check = unchecked(threshold, reading.account);
  if (reading.status !== 'ok')
    return { ...check, verdict: verdictOf(reading.error, threshold), error: reading.error };
  const { balance, fetchedAt } = reading;
  // A number in another unit says nothing about the threshold.
  if (balance.unit !== threshold.unit) return { ...check, verdict: 'unknown' };
  const isBelow = compareDecimal(balance.remaining, threshold.atLeast) < 0;
  const verdict = isBelow ? 'below' : 'enough';
  return { ...check, verdict, remaining: balance.remaining, fetchedAt };
}

function unchecked(
  { provider, atLeast, unit }: Threshold,
  account: string | null,
): Omit<ThresholdCheck, 'verdict'> {
  return { provider, account, atLeast, unit, remaining: null, fetchedAt: null, error: null };
}

/** The kinds that somebody has to correct here: no outage of the vendor is behind them. */
const MISCONFIGURED: ReadonlySet<ErrorKind> = new Set([
  'missing_key',
  'invalid_config',
  'unauthorized',
  'forbidden',
]);

/** What an account without an amount says about a threshold. */
function verdictOf({ kind, reason }: BalanceErrorData, { atLeast }: Threshold): CheckVerdict {
  // That there is no money is an answer, although no amount comes with it.
  if (kind === 'payment_required' && compareDecimal(atLeast, '0') > 0) return 'below';
  // An account whose key is missing is not configured, whatever the configuration says about it.
  if (kind === 'missing_key' && reason === 'empty') return 'not_configured';
  return MISCONFIGURED.has(kind) ? 'misconfigured' : 'unknown';
}
