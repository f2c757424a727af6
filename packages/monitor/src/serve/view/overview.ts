import type { AccountState } from '../../model/account-state.ts';
import type { Episode } from '../../model/episode.ts';
import type { Runway } from '../../model/runway.ts';
import { type Series, seriesKey } from '../../model/series.ts';
import type { EpisodeQuery } from '../../store/monitor-store.ts';
import { DAY_MS, MINUTE_MS, type ServeContext } from '../options.ts';

/** A series with its forecast. */
export interface Forecasted {
  readonly series: Series;
  readonly runway: Runway | null;
}

/** Everything that a page or a scrape needs of one account. */
export interface AccountView {
  readonly state: AccountState;
  /** Of the headline; absent where nothing of it was kept. */
  readonly headline: Forecasted | undefined;
  readonly firing: readonly Episode[];
  /** Labels of the other accounts that show the same money. */
  readonly sharedWith: readonly string[];
}

/** All accounts as they are known now. */
export interface Overview {
  readonly now: Date;
  readonly states: readonly AccountState[];
  readonly accounts: readonly AccountView[];
  readonly all: readonly Forecasted[];
  readonly firing: readonly Episode[];
}

/** What the forecast looks back on. */
const FORECAST_DAYS = 28;
/** More alerts than any page shows: all that fire are told to metrics. */
const MANY = 100_000;

/** The key of the series that an account's headline is in. */
export function headlineKey({ provider, account, reading }: AccountState): string | undefined {
  if (!reading) return undefined;
  const { poolId, unit } = reading.balance;
  const owner = poolId === null ? (`account:${account}` as const) : (`pool:${poolId}` as const);
  return seriesKey({ provider, owner, amount: '', unit });
}

const firingQuery: EpisodeQuery = { firing: true, limit: MANY };

/** Whatever has a key, by it. */
function groupBy<Item>(
  items: readonly Item[],
  keysOf: (item: Item) => readonly string[],
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items)
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  return groups;
}

/** Accounts of one pool, by the series that they share. */
const poolsOf = (states: readonly AccountState[]) =>
  groupBy(states, (state) =>
    state.reading?.balance.poolId == null ? [] : [headlineKey(state) ?? ''],
  );

const keyOf = (provider: string, account: string): string => JSON.stringify([provider, account]);

/**
 * Makes overviews of a store. Series and forecasts are kept until an account was asked again, so
 * that a scrape every few seconds costs no more than the accounts' states.
 */
export function createOverviews({
  store,
  now,
  forecast,
}: Pick<ServeContext, 'store' | 'now' | 'forecast'>): () => Promise<Overview> {
  let kept: { readonly key: string; readonly all: Promise<readonly Forecasted[]> } | undefined;

  async function forecastAll(at: Date): Promise<readonly Forecasted[]> {
    const since = new Date(at.getTime() - FORECAST_DAYS * DAY_MS).toISOString();
    const series = await store.history({ since });
    return series.map((each) => ({
      series: each,
      runway: forecast.forecastSeries(each, { now: at }),
    }));
  }

  function keepAll(states: readonly AccountState[], at: Date): Promise<readonly Forecasted[]> {
    const asked = states.map(({ attemptedAt }) => attemptedAt).join();
    const key = `${Math.floor(at.getTime() / (5 * MINUTE_MS))} ${asked}`;
    if (kept?.key === key) return kept.all;
    const all = forecastAll(at);
    const mine = { key, all };
    kept = mine;
    // A store that could not be read is asked again.
    all.catch(() => {
      if (kept === mine) kept = undefined;
    });
    return all;
  }

  return async () => {
    const at = now();
    const states = sortAccounts(await store.states());
    const [all, firing] = await Promise.all([keepAll(states, at), store.episodes(firingQuery)]);
    const byKey = new Map(all.map((each) => [seriesKey(each.series), each]));
    const pools = poolsOf(states);
    const alerts = groupBy(firing, ({ facts }) =>
      facts.accounts.map((account) => keyOf(facts.provider, account)),
    );
    const accounts = states.map((state) => {
      const key = headlineKey(state) ?? '';
      const sharers = (state.reading?.balance.poolId == null ? [] : pools.get(key)) ?? [];
      return {
        state,
        headline: byKey.get(key),
        firing: alerts.get(keyOf(state.provider, state.account)) ?? [],
        sharedWith: sharers.filter((other) => other !== state).map(({ account }) => account),
      };
    });
    return { now: at, states, accounts, all, firing };
  };
}

/** By provider, then label, whatever order a store gives. */
function sortAccounts(states: readonly AccountState[]): readonly AccountState[] {
  const order = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0);
  return states.toSorted(
    (left, right) => order(left.provider, right.provider) || order(left.account, right.account),
  );
}
