import type { AlertType } from '../model/episode.ts';
import type { RuleType } from '../model/rule.ts';

/** What each rule tells. */
export const ALERT_TYPES: Readonly<Record<RuleType, AlertType>> = {
  low: 'balance.low',
  runway: 'balance.runway_short',
  empty: 'balance.empty',
  unreadable: 'balance.unreadable',
  topped_up: 'balance.topped_up',
  expiring: 'grant.expiring',
};
