import type { AccountName } from '../model/account-state.ts';
import type { Episode } from '../model/episode.ts';
import type { SeriesId } from '../model/series.ts';

const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

/** Answers of every store are in the same order: by name … */
export const byAccount = (left: AccountName, right: AccountName): number =>
  compare(left.provider, right.provider) || compare(left.account, right.account);

/** … by series, the headline of an owner before its further amounts … */
export const bySeries = (left: SeriesId, right: SeriesId): number =>
  compare(left.provider, right.provider) ||
  compare(left.owner, right.owner) ||
  compare(left.amount, right.amount) ||
  compare(left.unit, right.unit);

/** … by subject and rule … */
export const bySubject = (
  left: { readonly subject: string; readonly rule: string },
  right: { readonly subject: string; readonly rule: string },
): number => compare(left.subject, right.subject) || compare(left.rule, right.rule);

/** … and the newest episode first. */
export const newestFirst = (left: Episode, right: Episode): number =>
  compare(right.openedAt, left.openedAt) || bySubject(left, right) || right.number - left.number;
