import type { AccountName, AccountState } from '../model/account-state.ts';
import type { Episode, RuleMemory } from '../model/episode.ts';
import { type Series, type SeriesId, seriesKey } from '../model/series.ts';
import { appendPoint } from './append-point.ts';
import { keepPoints, type StoredPoint } from './keep-points.ts';
import type { Change, ChannelMessage, MonitorStore } from './monitor-store.ts';
import { nextState } from './next-state.ts';
import { byAccount, bySeries, bySubject, newestFirst } from './order.ts';
import { afterTry, type Posted, takeDue, toOutboxRow } from './outbox.ts';
import { listLevels, type Retention, settledUntil } from './retention.ts';
import { isNews, isOutdated } from './same-fact.ts';
import {
  DEFAULT_EPISODES,
  isWithin,
  matchesAccount,
  matchesEpisode,
  subjectsOf,
} from './select.ts';
import { sortPoints } from './sort-points.ts';

interface Kept {
  readonly id: SeriesId;
  /** By provider and account. */
  readonly shownBy: Map<string, AccountName>;
  readonly points: StoredPoint[];
}

const keyOf = (...parts: readonly (string | number)[]): string => JSON.stringify(parts);

/** A store that forgets with its process: for `--once`, tests and programs that keep nothing. */
export function createMemoryStore(options: { readonly retention?: Retention } = {}): MonitorStore {
  const states = new Map<string, AccountState>();
  const series = new Map<string, Kept>();
  const memories = new Map<string, RuleMemory>();
  const episodes = new Map<string, Episode>();
  const compacted = new Map<string, number>();
  /** In the order in which they were written. */
  const outbox = new Map<string, Posted>();

  const post = ({ channel, message }: ChannelMessage): void => {
    const key = keyOf(message.id, channel);
    if (!outbox.has(key)) outbox.set(key, { channel, message, attempts: 0, dueAt: message.at });
  };
  const savePoints = (changes: readonly Change[]): void => {
    for (const { shownBy, series: id, point } of sortPoints(changes)) {
      const key = seriesKey(id);
      const kept: Kept = series.get(key) ?? { id, shownBy: new Map(), points: [] };
      series.set(key, kept);
      kept.shownBy.set(keyOf(shownBy.provider, shownBy.account), shownBy);
      const last = kept.points.at(-1);
      const appended = appendPoint(last, point);
      const isEdge = !appended.isNew && last?.isEdge === true;
      if (!appended.isNew) kept.points.pop();
      kept.points.push({ ...appended.point, isEdge });
    }
  };
  const saveEpisodes = (change: Change): readonly Episode[] =>
    change.episodes.flatMap(({ episode, messages }) => {
      const key = keyOf(episode.subject, episode.rule, episode.number);
      if (!isNews(episodes.get(key), episode)) return [];
      episodes.set(key, episode);
      messages.forEach(post);
      return [episode];
    });
  const select = (
    isWanted: (kept: Kept) => boolean,
    time: { readonly since?: string; readonly until?: string },
  ): readonly Series[] =>
    [...series.values()]
      .filter(isWanted)
      .map(({ id, points }) => ({
        ...id,
        points: points
          .filter((point) => isWithin(point, time))
          .map(({ isEdge: _, ...point }) => point),
      }))
      .filter(({ points }) => points.length > 0)
      .sort(bySeries);

  return {
    async commit(changes) {
      savePoints(changes);
      return changes.flatMap((change) => {
        const key = keyOf(change.reading.provider, change.reading.account);
        states.set(key, nextState(states.get(key), change.reading, change.at));
        for (const memory of change.memories) {
          const name = keyOf(memory.subject, memory.rule);
          if (!isOutdated(memories.get(name), memory)) memories.set(name, memory);
        }
        const news = saveEpisodes(change);
        change.repeats.forEach(post);
        return news;
      });
    },
    async background(accounts, since) {
      const names = new Set(accounts.map(({ provider, account }) => keyOf(provider, account)));
      const isShown = ({ shownBy }: Kept): boolean =>
        [...shownBy.keys()].some((key) => names.has(key));
      const ids = [...series.values()].filter(isShown).map(({ id }) => id);
      const subjects = subjectsOf(accounts, ids);
      return {
        states: [...states]
          .flatMap(([key, state]) => (names.has(key) ? [state] : []))
          .sort(byAccount),
        series: select(isShown, { since }),
        memories: [...memories.values()]
          .filter(({ subject }) => subjects.has(subject))
          .sort(bySubject),
      };
    },
    async states(query = {}) {
      return [...states.values()].filter((state) => matchesAccount(state, query)).sort(byAccount);
    },
    async history(query = {}) {
      return select(
        ({ shownBy }) => [...shownBy.values()].some((name) => matchesAccount(name, query)),
        query,
      );
    },
    async episodes(query = {}) {
      return [...episodes.values()]
        .filter((episode) => matchesEpisode(episode, query))
        .sort(newestFirst)
        .slice(0, query.limit ?? DEFAULT_EPISODES);
    },
    async due(now, limit) {
      const waiting = [...outbox.values()].filter(({ settledAt }) => settledAt === undefined);
      return takeDue(waiting, now, limit).map(toOutboxRow);
    },
    async settle(id, channel, outcome) {
      const key = keyOf(id, channel);
      const posted = outbox.get(key);
      if (posted && posted.settledAt === undefined) outbox.set(key, afterTry(posted, outcome));
    },
    async compact(now) {
      for (const level of listLevels(now, options.retention)) {
        const from = compacted.get(level.name) ?? Number.NEGATIVE_INFINITY;
        if (level.until <= from) continue;
        compacted.set(level.name, level.until);
        for (const kept of series.values()) {
          const ms = kept.points.map(({ at }) => Date.parse(at));
          const [begin, end] = [from, level.until].map((limit) => {
            const index = ms.findIndex((at) => at >= limit);
            return index < 0 ? ms.length : index;
          }) as [number, number];
          const chosen = kept.points.slice(begin, end);
          const stay = keepPoints(chosen, level, kept.points[begin - 1], kept.points[end]);
          kept.points.splice(begin, end - begin, ...stay);
        }
      }
      const until = settledUntil(now, options.retention);
      for (const [key, { settledAt }] of outbox)
        if (settledAt !== undefined && settledAt < until) outbox.delete(key);
    },
    health: () => ({ mode: 'memory', problem: '' }),
    async close() {},
  };
}
