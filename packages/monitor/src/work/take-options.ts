import { findLimitProblem, parseDecimal } from '@fuelgauge/core/internal';
import type { Rule } from '../model/rule.ts';
import type { MonitorOptions } from './options.ts';

/** The least is a second: nobody's balance is news more often, and every round asks every vendor. */
const EVERY_MS = { min: 1000, default: 900_000, isCount: false };

/**
 * @returns between two rounds, in milliseconds
 * @throws TypeError which names the option, and never quotes its value
 */
export function takeEveryMs({ everyMs = EVERY_MS.default }: MonitorOptions): number {
  const problem = findLimitProblem('everyMs', everyMs, EVERY_MS);
  if (problem) throw new TypeError(problem.join(': '));
  return everyMs;
}

/** @throws TypeError */
export function checkSources({ gauge, accounts, engine, store }: MonitorOptions): void {
  if (gauge && accounts) throw new TypeError('give a gauge or accounts, not both');
  if (engine && !accounts)
    throw new TypeError(
      'an engine shares accounts: give accounts, and createGauge where they need more',
    );
  if (engine && !store)
    throw new TypeError(
      'an engine needs the store that its processes share: see openPostgresStore',
    );
  // An iterator that is its own iterable, as a generator gives, is at its end after one round.
  if (accounts !== undefined && 'next' in accounts)
    throw new TypeError(
      'accounts can be listed once only: give an array, or an object whose iterator begins anew at each round',
    );
}

/** @throws TypeError where a rule cannot be judged, or tells a channel that is not there */
export function checkRules(rules: readonly Rule[], channels: readonly string[]): void {
  rules.forEach((rule, index) => {
    const problem = findRuleProblem(rule, channels);
    if (problem) throw new TypeError(`rules[${index}] (${rule.type}): ${problem}`);
  });
}

function findRuleProblem(rule: Rule, channels: readonly string[]): string | undefined {
  const isUnknown = rule.channels?.some((name) => !channels.includes(name));
  if (isUnknown) return 'it names a channel that is not there: add it to channels';
  if (rule.type === 'low' && parseDecimal(rule.below) === undefined)
    return "below is no amount: use decimal text such as '500'";
  if (rule.type === 'runway' && !(rule.days > 0)) return 'days must be a number above 0';
  return undefined;
}
