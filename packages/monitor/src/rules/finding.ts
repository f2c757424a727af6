import type { AlertFacts, RuleMemory } from '../model/episode.ts';
import type { Rule } from '../model/rule.ts';

/**
 * What a reading means for one rule about one subject:
 * - `holds`: what the rule tells is so
 * - `clears`: it is surely over
 * - `between`: neither; a firing episode goes on, nothing new begins
 * - `unknown`: the reading says nothing of it
 */
export type Verdict = 'holds' | 'clears' | 'between' | 'unknown';

export interface Finding {
  readonly subject: string;
  /** What tells the rule apart from others of this subject. */
  readonly key: string;
  readonly rule: Rule;
  readonly verdict: Verdict;
  readonly facts: AlertFacts;
  /** Whether it held long enough; `memory` counts this reading already. */
  isReady(memory: RuleMemory): boolean;
  /** Whether a reading counts beside those since a time, or only tells the same moment again. @default always */
  readonly countsAnew?: (since: string | undefined) => boolean;
}
