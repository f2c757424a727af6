import type { AccountState } from '../model/account-state.ts';
import type { Episode } from '../model/episode.ts';
import type { Series } from '../model/series.ts';
import type { StoreHealth, StoreReader } from '../store/monitor-store.ts';

/** What a made-up store holds. */
export interface FakeFacts {
  readonly states?: readonly AccountState[];
  readonly series?: readonly Series[];
  readonly episodes?: readonly Episode[];
  readonly health?: StoreHealth;
}

/** A store for readers that never changes. */
export function fakeReader({
  states = [],
  series = [],
  episodes = [],
  health = { mode: 'durable', problem: '' },
}: FakeFacts = {}): StoreReader {
  const poolsOf = (provider: string, account: string) =>
    states.flatMap((state) =>
      state.provider === provider && state.account === account && state.reading?.balance.poolId
        ? [`pool:${state.reading.balance.poolId}`]
        : [],
    );
  return {
    states: async ({ provider, account } = {}) =>
      states.filter(
        (state) =>
          (provider ?? state.provider) === state.provider &&
          (account ?? state.account) === state.account,
      ),
    history: async ({ provider, account, since = '', until = '9' } = {}) =>
      series
        .filter(
          (each) =>
            (provider ?? each.provider) === each.provider &&
            (account === undefined ||
              [`account:${account}`, ...poolsOf(each.provider, account)].includes(each.owner)),
        )
        .map((each) => ({
          ...each,
          points: each.points.filter(({ at, seenAt }) => seenAt >= since && at <= until),
        })),
    episodes: async ({ firing = false, provider, account, limit = 100 } = {}) =>
      episodes
        .filter(
          ({ resolvedAt, facts }) =>
            (!firing || resolvedAt === undefined) &&
            (provider ?? facts.provider) === facts.provider &&
            (account === undefined || facts.accounts.includes(account)),
        )
        .slice(0, limit),
    health: () => health,
    close: async () => {},
  };
}
