import type { Rule } from '../model/rule.ts';

/** What is told where nothing else is configured. An amount that is low for one is plenty for another: no `low`. */
export const DEFAULT_RULES: readonly Rule[] = [
  { type: 'runway', days: 3 },
  { type: 'empty' },
  { type: 'unreadable' },
  { type: 'expiring' },
];
