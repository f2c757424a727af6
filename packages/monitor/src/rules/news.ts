import type { AlertFacts, Episode, RuleMemory } from '../model/episode.ts';
import type { Rule } from '../model/rule.ts';
import { ALERT_TYPES } from './alert-types.ts';

/** Something that is told once and then over: it has no end to wait for. */
export interface News {
  readonly memory: RuleMemory;
  readonly rule: Rule;
  /** Absent where there is only something to remember. */
  readonly episode?: Episode;
}

/** @param known - the memory before; its times are kept unless `memory` has others */
export function tellOnce(
  subject: string,
  key: string,
  rule: Rule,
  facts: AlertFacts,
  at: string,
  known: RuleMemory | undefined,
  happenedAt: string = at,
): News {
  const number = (known?.number ?? 0) + 1;
  return {
    rule,
    memory: {
      subject,
      rule: key,
      ruleType: rule.type,
      number,
      isFiring: false,
      pending: 0,
      toldAt: at,
      resolvedAt: happenedAt,
    },
    episode: {
      subject,
      rule: key,
      number,
      type: ALERT_TYPES[rule.type],
      openedAt: at,
      resolvedAt: at,
      facts,
    },
  };
}
