import type { Episode, RuleMemory } from '../model/episode.ts';
import { ALERT_TYPES } from './alert-types.ts';
import { earlier, elapsedMs } from './elapsed.ts';
import type { Finding } from './finding.ts';

export const DAY_MS = 86_400_000;

export interface Telling {
  readonly kind: 'opened' | 'resolved' | 'repeat';
  readonly episode: Episode;
  /** What is the same for all who tell the same: of a repeat, when it was told before. */
  readonly occasion: string;
}

/** What a rule does next. */
export interface Step {
  /** Absent where nothing has changed. */
  readonly memory?: RuleMemory;
  /** Opened, resolved, or told again. */
  readonly told?: Telling;
}

/** The memory of a rule that has not seen its subject. */
export const blankMemory = ({ subject, key, rule }: Finding): RuleMemory => ({
  subject,
  rule: key,
  ruleType: rule.type,
  number: 0,
  isFiring: false,
  pending: 0,
});

/**
 * A memory whose times are not in the future. Times that a clock wrote before it was set back would
 * silence a rule until it comes there again; so the wait begins anew.
 */
export function withoutFuture(memory: RuleMemory, at: string): RuleMemory {
  const { pendingSince, toldAt } = memory;
  return {
    ...memory,
    ...(pendingSince !== undefined && { pendingSince: earlier(pendingSince, at) }),
    ...(toldAt !== undefined && { toldAt: earlier(toldAt, at) }),
  };
}

/** The one machine of all rules that fire and clear: pending, firing, told again, resolved. */
export function follow(known: RuleMemory | undefined, finding: Finding, at: string): Step {
  const before = withoutFuture(known ?? blankMemory(finding), at);
  if (finding.verdict === 'unknown') return {};
  const step = before.isFiring ? goOn(before, finding, at) : wait(before, finding, at);
  const { memory = before } = step;
  return isEqual(memory, known) || (known === undefined && isBlank(memory))
    ? step.told
      ? { told: step.told }
      : {}
    : { ...step, memory };
}

function goOn(before: RuleMemory, finding: Finding, at: string): Step {
  const { pendingSince, ...kept } = before;
  if (finding.verdict === 'clears')
    return {
      memory: { ...kept, isFiring: false, resolvedAt: at },
      told: {
        kind: 'resolved',
        occasion: 'resolved',
        episode: { ...episodeOf(before, finding, pendingSince ?? at), resolvedAt: at },
      },
    };
  const { repeatMs = DAY_MS } = finding.rule;
  const isDue =
    repeatMs !== 'never' &&
    finding.verdict === 'holds' &&
    (before.toldAt === undefined || elapsedMs(before.toldAt, at) >= repeatMs);
  return isDue
    ? {
        memory: { ...before, toldAt: at },
        told: {
          kind: 'repeat',
          occasion: before.toldAt ?? '',
          episode: episodeOf(before, finding, pendingSince ?? at),
        },
      }
    : {};
}

function wait(before: RuleMemory, finding: Finding, at: string): Step {
  const { pendingSince, ...kept } = before;
  if (finding.verdict !== 'holds') return { memory: { ...kept, pending: 0 } };
  const counts = before.pending === 0 || (finding.countsAnew?.(pendingSince) ?? true);
  const memory: RuleMemory = {
    ...kept,
    pending: Math.min(2, before.pending + (counts ? 1 : 0)),
    pendingSince: pendingSince ?? at,
  };
  if (!finding.isReady(memory)) return { memory };
  const opened = { ...memory, number: before.number + 1, isFiring: true, pending: 0 };
  return {
    memory: { ...opened, pendingSince: at, toldAt: at },
    told: { kind: 'opened', occasion: 'opened', episode: episodeOf(opened, finding, at) },
  };
}

const episodeOf = (
  { subject, rule, number }: RuleMemory,
  finding: Finding,
  openedAt: string,
): Episode => ({
  subject,
  rule,
  number,
  type: ALERT_TYPES[finding.rule.type],
  openedAt,
  facts: finding.facts,
});

const isBlank = ({ number, isFiring, pending }: RuleMemory): boolean =>
  number === 0 && !isFiring && pending === 0;

function isEqual(left: RuleMemory, right: RuleMemory | undefined): boolean {
  return (
    right !== undefined &&
    left.number === right.number &&
    left.isFiring === right.isFiring &&
    left.pending === right.pending &&
    left.pendingSince === right.pendingSince &&
    left.toldAt === right.toldAt &&
    left.resolvedAt === right.resolvedAt
  );
}
