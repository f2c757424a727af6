import { addDecimal } from '@fuelgauge/core';
import type { RuleMemory } from '../model/episode.ts';
import { type AmountCase, factsOf, subjectOf } from './amount-case.ts';
import { type News, tellOnce } from './news.ts';
import { selectRules } from './select-rules.ts';

/**
 * Top-ups that this reading confirms. A rule that sees an amount for the first time only remembers when
 * that was: what came in before is no news.
 */
export function judgeToppedUp(
  amount: AmountCase,
  recall: (subject: string, key: string) => RuleMemory | undefined,
): readonly News[] {
  const subject = subjectOf(amount);
  return selectRules(amount.rules, 'topped_up', amount.of).flatMap(({ key, rule }) => {
    const known = recall(subject, key);
    if (known === undefined) {
      const seenAt = amount.series.points.at(-1)?.seenAt ?? amount.at;
      return {
        rule,
        memory: {
          subject,
          rule: key,
          ruleType: rule.type,
          number: 0,
          isFiring: false,
          pending: 0,
          resolvedAt: seenAt,
        },
      };
    }
    const fresh = amount.topUps.filter(({ at }) => at > (known.resolvedAt ?? ''));
    const last = fresh.at(-1);
    if (last === undefined) return [];
    const added = fresh.map((topUp) => topUp.added).reduce(addDecimal);
    const facts = { ...factsOf(amount), added };
    return tellOnce(subject, key, rule, facts, amount.at, known, last.at);
  });
}
