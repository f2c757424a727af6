import type { AccountName } from '../model/account-state.ts';
import { seriesKey } from '../model/series.ts';
import type { EpisodeQuery, StoreReader } from './monitor-store.ts';
import { bySeries, newestFirst } from './order.ts';
import { DEFAULT_EPISODES } from './select.ts';

/**
 * A part of a store: some accounts, such as those of one tenant, and nothing of the others, not even a name. A page that
 * is made from it shows that part alone.
 * @param isOwn - whether an account belongs to it
 */
export function createPartReader(
  reader: StoreReader,
  isOwn: (account: AccountName) => boolean,
): StoreReader {
  const ownStates = async (query?: Parameters<StoreReader['states']>[0]) =>
    (await reader.states(query)).filter(({ provider, account }) => isOwn({ provider, account }));

  /** What is asked of each own account that a question is about; what several of them show comes once. */
  async function ofEach<Item>(
    query: Partial<AccountName>,
    ask: (name: AccountName) => Promise<readonly Item[]>,
    keyOf: (item: Item) => string,
  ): Promise<readonly Item[]> {
    const { provider, account } = query;
    const states = await ownStates({
      ...(provider !== undefined && { provider }),
      ...(account !== undefined && { account }),
    });
    const found = new Map<string, Item>();
    for (const name of states)
      for (const item of await ask({ provider: name.provider, account: name.account }))
        found.set(keyOf(item), item);
    return [...found.values()];
  }

  return {
    states: ownStates,
    async history(query = {}) {
      const found = await ofEach(query, (name) => reader.history({ ...query, ...name }), seriesKey);
      return found.toSorted(bySeries);
    },
    async episodes(query: EpisodeQuery = {}) {
      const found = await ofEach(
        query,
        (name) => reader.episodes({ ...query, ...name }),
        ({ subject, rule, number }) => JSON.stringify([subject, rule, number]),
      );
      return found
        .map((episode) => {
          const { facts } = episode;
          // Money that is shared with accounts of others: their names are theirs.
          const accounts = facts.accounts.filter((account) =>
            isOwn({ provider: facts.provider, account }),
          );
          return { ...episode, facts: { ...facts, accounts } };
        })
        .toSorted(newestFirst)
        .slice(0, query.limit ?? DEFAULT_EPISODES);
    },
    health: () => reader.health(),
    // The store is that of all parts: whoever opened it closes it.
    close: async () => {},
  };
}
