import { type BalanceReading, compareDecimal, type Decimal, type Unit } from '@fuelgauge/core';
import { askThreshold } from './ask-threshold.ts';
import { appliesTo, type Threshold } from './threshold.ts';

/** A threshold of an account, and what its reading says about it. */
export interface ThresholdVerdict {
  /** Id of a further amount; absent where the headline is asked. */
  readonly other?: string;
  readonly atLeast: Decimal;
  readonly unit: Unit;
  /** A stale amount is `below` or `unknown`, never `enough`: it was not read now. */
  readonly verdict: 'enough' | 'below' | 'unknown';
}

/** What people see of a reading beyond the reading itself. */
export interface Judgement {
  /** Below a threshold, or nothing left. Null where that is unknown. */
  readonly low: boolean | null;
  readonly thresholds: readonly ThresholdVerdict[];
}

/** Judges a reading by the thresholds of its account. */
export function judgeReading(reading: BalanceReading, thresholds: readonly Threshold[]): Judgement {
  const own = thresholds
    .filter((threshold) => appliesTo(threshold, reading, thresholds))
    .map((threshold) => {
      const { other, atLeast, unit } = threshold;
      const verdict = verdictOf(reading, threshold);
      return { ...(other !== undefined && { other }), atLeast, unit, verdict };
    });
  if (own.some(({ verdict }) => verdict === 'below') || hasNothingLeft(reading))
    return { low: true, thresholds: own };
  const isKnown = reading.status === 'ok' && own.every(({ verdict }) => verdict === 'enough');
  return { low: isKnown ? false : null, thresholds: own };
}

function verdictOf(reading: BalanceReading, threshold: Threshold): ThresholdVerdict['verdict'] {
  const { atLeast } = threshold;
  if (reading.status === 'error')
    return hasNothingLeft(reading) && compareDecimal(atLeast, '0') > 0 ? 'below' : 'unknown';
  const { isEnough = null } = askThreshold(reading.balance, threshold) ?? {};
  if (isEnough === null) return 'unknown';
  if (!isEnough) return 'below';
  return reading.status === 'ok' ? 'enough' : 'unknown';
}

/** Zero, debt, and a vendor that says that there is no money. */
function hasNothingLeft(reading: BalanceReading): boolean {
  return reading.status === 'error'
    ? reading.error.kind === 'payment_required'
    : compareDecimal(reading.balance.remaining, '0') <= 0;
}
