import { amountsFor } from '@fuelgauge/balances/internal';
import {
  type Balance,
  type BalanceErrorData,
  type BalanceReading,
  compareDecimal,
  type Decimal,
  type ErrorKind,
  type Unit,
} from '@fuelgauge/core';
import { omitUndefined } from '@fuelgauge/core/internal';
import { askThreshold } from '../../accounts/thresholds/ask-threshold.ts';
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
  /** Id of a further amount; absent where the headline is asked. */
  readonly other?: string;
  readonly atLeast: Decimal;
  readonly unit: Unit;
  readonly verdict: CheckVerdict;
  /** Null where it is unknown, which is never zero: also `below` where the vendor says only that there is no money. */
  readonly remaining: Decimal | null;
  readonly fetchedAt: string | null;
  readonly error: BalanceErrorData | null;
  /** Of the amount, where it is a limit that can be raised and no money to top up: of a key, or of what is paid later. */
  readonly relation?: 'cap' | 'line';
  /** The vendor itself says that nothing can be spent, however much is left. */
  readonly spendable?: false;
  /** What the account is counted in; only where the threshold asks for another unit, which says nothing about it. */
  readonly countedIn?: readonly Unit[];
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
  const answer = askThreshold(balance, threshold);
  // A number in another unit says nothing about the threshold, and one that cannot be read nothing at all.
  if (!answer) return { ...check, verdict: 'unknown', countedIn: unitsOf(balance, threshold) };
  if (answer.isEnough === null) return { ...check, verdict: 'unknown' };
  const { remaining, relation, isBlocked } = answer;
  return {
    ...check,
    verdict: answer.isEnough ? 'enough' : 'below',
    remaining,
    fetchedAt,
    ...((relation === 'cap' || relation === 'line') && { relation }),
    ...(isBlocked && { spendable: false }),
  };
}

/** The units in which a threshold could have asked: of the further amount that it names, or of what is owned. */
function unitsOf(balance: Balance, { other }: Pick<Threshold, 'other'>): readonly Unit[] {
  return [...new Set(amountsFor(balance, other).map(({ unit }) => unit))];
}

function unchecked(
  { provider, other, atLeast, unit }: Threshold,
  account: string | null,
): Omit<ThresholdCheck, 'verdict'> {
  return {
    provider,
    account,
    ...omitUndefined({ other }),
    atLeast,
    unit,
    remaining: null,
    fetchedAt: null,
    error: null,
  };
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
