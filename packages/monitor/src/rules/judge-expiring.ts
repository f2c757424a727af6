import { addDecimal, compareDecimal, type Decimal, type OtherBalance } from '@fuelgauge/core';
import type { RuleMemory } from '../model/episode.ts';
import type { ExpiringRule, Rule } from '../model/rule.ts';
import { DAY_MS } from './follow.ts';
import { type News, tellOnce } from './news.ts';
import { isForAmount, type KeyedRule, type Subject, selectRules } from './select-rules.ts';

const DEFAULT_DAYS = [30, 7, 1];

/** Money of one kind that is lost on one day. */
interface Expiring {
  readonly id: string;
  readonly unit: string;
  readonly expiresAt: string;
  readonly remaining: Decimal;
}

/** Owned money with a date and something left. Grants of one kind that are lost on the same day are one. */
function listExpiring(others: readonly OtherBalance[], at: string): readonly Expiring[] {
  const found = new Map<string, Expiring>();
  for (const { id, relation, remaining, unit, expiresAt } of others) {
    if (relation !== 'separate' && relation !== 'part') continue;
    if (remaining === null || expiresAt === undefined || expiresAt <= at) continue;
    if (compareDecimal(remaining, '0') <= 0) continue;
    const key = [id, unit, dateOf(expiresAt)].join(' ');
    const same = found.get(key);
    found.set(key, {
      id,
      unit,
      expiresAt: same && same.expiresAt < expiresAt ? same.expiresAt : expiresAt,
      remaining: same ? addDecimal(same.remaining, remaining) : remaining,
    });
  }
  return [...found.values()];
}

const dateOf = (time: string): string => time.slice(0, 10);

/** The nearest distance that is reached. */
const reached = ({ days = DEFAULT_DAYS }: ExpiringRule, left: number): number | undefined =>
  [...days].sort((a, b) => a - b).find((distance) => left <= distance * DAY_MS);

/**
 * Money that expires, told at each distance once; where nobody looked for a while, at the nearest alone.
 * Grants are told apart by their day, not by their place: the others move up when one is gone.
 */
export function judgeExpiring(
  rules: readonly Rule[],
  others: readonly OtherBalance[],
  subject: string,
  owner: Subject,
  at: string,
  memories: readonly RuleMemory[],
): readonly News[] {
  return listExpiring(others, at).flatMap(({ id, unit, expiresAt, remaining }) => {
    const of = { ...owner, amount: id };
    const day = [dateOf(expiresAt), id, unit].join(' ');
    const isMeant = (rule: Rule) => isForAmount(rule, of, true);
    return selectRules(rules, 'expiring', of, isMeant).flatMap(
      ({ rule }: KeyedRule<'expiring'>) => {
        const distance = reached(rule, Date.parse(expiresAt) - Date.parse(at));
        if (distance === undefined || isTold(memories, subject, distance, day)) return [];
        const facts = { ...of, remaining, unit, expiresAt };
        return tellOnce(subject, `expiring:${distance}:${day}`, rule, facts, at, undefined);
      },
    );
  });
}

/** Whether this distance or a nearer one was told of this day: a clock that was set back makes no distance greater. */
const isTold = (
  memories: readonly RuleMemory[],
  subject: string,
  distance: number,
  day: string,
): boolean =>
  memories.some(({ subject: other, rule }) => {
    const [, told, of] = /^expiring:([^:]+):(.*)$/s.exec(rule) ?? [];
    return other === subject && of === day && Number(told) <= distance;
  });
