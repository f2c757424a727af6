import type { AccountName } from '../model/account-state.ts';
import type { Episode } from '../model/episode.ts';
import { type Point, type SeriesId, seriesKey } from '../model/series.ts';
import type { EpisodeQuery } from './monitor-store.ts';

type AccountQuery = Partial<AccountName>;

export const matchesAccount = (name: AccountName, { provider, account }: AccountQuery): boolean =>
  (provider === undefined || name.provider === provider) &&
  (account === undefined || name.account === account);

/** A stretch belongs to a time in which it was seen. */
export const isWithin = (
  { at, seenAt }: Point,
  { since, until }: { readonly since?: string; readonly until?: string },
): boolean => (since === undefined || seenAt >= since) && (until === undefined || at <= until);

export const matchesEpisode = (
  { resolvedAt, facts }: Episode,
  { firing = false, provider, account }: EpisodeQuery,
): boolean =>
  (!firing || resolvedAt === undefined) &&
  (provider === undefined || facts.provider === provider) &&
  (account === undefined || facts.accounts.includes(account));

/** What rules remember these accounts by: their series, and the accounts themselves. */
export const subjectsOf = (
  accounts: readonly AccountName[],
  series: readonly SeriesId[],
): ReadonlySet<string> =>
  new Set([
    ...series.map(seriesKey),
    ...accounts.map(({ provider, account }) => `${provider} account:${account}`),
  ]);

export const DEFAULT_EPISODES = 100;
