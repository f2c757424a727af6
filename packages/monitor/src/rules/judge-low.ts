import { addDecimal, compareDecimal, type Decimal } from '@fuelgauge/core';
import type { LowRule } from '../model/rule.ts';
import { type AmountCase, factsOf, subjectOf } from './amount-case.ts';
import { elapsedMs } from './elapsed.ts';
import type { Finding } from './finding.ts';
import { DAY_MS } from './follow.ts';
import { isForAmount, selectRules } from './select-rules.ts';

const isLess = (left: Decimal, right: Decimal): boolean => compareDecimal(left, right) < 0;

/** Whether it is 1.5 times the threshold: exactly, by 2 × and 3 ×. Of a threshold below zero, above it. */
function isFarAbove(remaining: Decimal, below: Decimal): boolean {
  const [twice, thrice] = [
    addDecimal(remaining, remaining),
    addDecimal(addDecimal(below, below), below),
  ];
  return !isLess(twice, thrice) && !isLess(remaining, below);
}

/** Less than an amount is left, two readings in a row. */
export function judgeLow(amount: AmountCase): readonly Finding[] {
  const { at, rules, of, remaining, unit, isRefilled } = amount;
  const isMeant = (rule: LowRule) =>
    rule.unit === unit && isForAmount(rule, of, amount.answersForUnit);
  return selectRules(rules, 'low', of, isMeant).map(({ key, rule }) => {
    const { below, cooldownMs = DAY_MS } = rule;
    const isOver = isFarAbove(remaining, below) || (isRefilled && !isLess(remaining, below));
    return {
      subject: subjectOf(amount),
      key,
      rule,
      verdict: isLess(remaining, below) ? 'holds' : isOver ? 'clears' : 'between',
      facts: { ...factsOf(amount), below },
      // Hovering about the threshold is told once in a while; what is still so then is told then.
      isReady: ({ pending, toldAt }) =>
        pending >= 2 && (toldAt === undefined || elapsedMs(toldAt, at) >= cooldownMs),
      countsAnew: amount.countsAnew,
    };
  });
}
