import type { Episode, RuleMemory } from '../model/episode.ts';
import { seriesKey } from '../model/series.ts';
import { ALERT_TYPES } from './alert-types.ts';
import type { AmountCase } from './amount-case.ts';
import type { Finding } from './finding.ts';

export interface Closed {
  readonly memory: RuleMemory;
  readonly episode: Episode;
}

/** Whether a subject is an amount of this account as it was before: in another unit, or of no pool yet. */
function isFormer(subject: string, { id }: AmountCase, account: string): boolean {
  return [id, { ...id, owner: `account:${account}` as const }].some((former) => {
    const start = seriesKey({ ...former, unit: '' });
    const unit = subject.slice(start.length);
    return subject.startsWith(start) && subject !== seriesKey(id) && !unit.includes(' ');
  });
}

/**
 * Episodes that nothing will ever end: their rule is gone from the configuration, or the vendor counts in
 * another unit now. They end without a word, since nothing is known to be better.
 */
export function closeOrphans(
  memories: readonly RuleMemory[],
  findings: readonly Finding[],
  amounts: readonly AmountCase[],
  subjects: readonly string[],
  account: string,
  at: string,
): readonly Closed[] {
  const isJudged = ({ subject, rule }: RuleMemory) =>
    findings.some((finding) => finding.subject === subject && finding.key === rule);
  return memories
    .filter(
      (memory) =>
        memory.isFiring &&
        !isJudged(memory) &&
        (subjects.includes(memory.subject) ||
          amounts.some((amount) => isFormer(memory.subject, amount, account))),
    )
    .map(({ pendingSince = at, ...memory }) => ({
      memory: { ...memory, isFiring: false, resolvedAt: at },
      episode: {
        subject: memory.subject,
        rule: memory.rule,
        number: memory.number,
        type: ALERT_TYPES[memory.ruleType],
        openedAt: pendingSince,
        resolvedAt: at,
        facts: {
          provider: amounts[0]?.of.provider ?? '',
          accounts: amounts[0]?.of.accounts ?? [],
        },
      },
    }));
}
