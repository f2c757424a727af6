import { compareDecimal } from '@fuelgauge/core';
import type { RunwayRule } from '../model/rule.ts';
import type { Runway } from '../model/runway.ts';
import { type AmountCase, factsOf, subjectOf } from './amount-case.ts';
import { findRechargeLevel } from './auto-recharge.ts';
import type { Finding, Verdict } from './finding.ts';
import { DAY_MS } from './follow.ts';
import { selectRules } from './select-rules.ts';

/** Which of the days left a rule looks at. */
const QUANTILES = { calm: 'p50', normal: 'p25', early: 'p10' } as const;
/** How far it must be away again: hovering about the threshold is one episode. */
const CLEARS_AT = 1.5;

/** It lasts less than some days, two readings in a row. */
export function judgeRunway(amount: AmountCase): readonly Finding[] {
  return selectRules(amount.rules, 'runway', amount.of).map(({ key, rule }) => {
    const runway = amount.runway();
    return {
      subject: subjectOf(amount),
      key,
      rule,
      verdict: judge(amount, rule, runway),
      facts: { ...factsOf(amount), days: rule.days, ...(runway && { runway }) },
      isReady: ({ pending }) => pending >= 2,
      countsAnew: amount.countsAnew,
    };
  });
}

function judge(
  amount: AmountCase,
  { days, sensitivity = 'normal' }: RunwayRule,
  runway: Runway | null,
): Verdict {
  if (amount.remaining === 'Infinity') return 'clears';
  if (runway === null) return amount.isRefilled ? 'clears' : 'unknown';
  const left = runway.days[QUANTILES[sensitivity]];
  const toReset = daysTo(runway.resetsAt, amount.at);
  const isShort = left < days && left < toReset;
  if (isShort) return rechargesItself(amount) ? 'clears' : 'holds';
  const isOver = left >= CLEARS_AT * Math.min(days, toReset) || amount.isRefilled;
  return isOver ? 'clears' : 'between';
}

/** Days until an allowance is restored; endless where there is no such time, or none to come. */
function daysTo(resetsAt: string | undefined, at: string): number {
  const ms = resetsAt === undefined ? Number.NaN : Date.parse(resetsAt) - Date.parse(at);
  return ms > 0 ? ms / DAY_MS : Number.POSITIVE_INFINITY;
}

/** An account that refills itself is always about to run short; it does only if the recharge did not come. */
function rechargesItself({ series, allTopUps, remaining }: AmountCase): boolean {
  const level = findRechargeLevel(series.points, allTopUps());
  return level !== undefined && compareDecimal(remaining, level) >= 0;
}
