import type { AccountState } from '../../model/account-state.ts';
import type { Episode } from '../../model/episode.ts';
import { seriesKey } from '../../model/series.ts';
import { headlineOf } from '../../rules/series-of.ts';
import type { EpisodeQuery } from '../../store/monitor-store.ts';
import type { StoreError } from '../../store/store-error.ts';
import { DAY_MS, MINUTE_MS, type ServeContext } from '../options.ts';
import { type Forecasted, type Found, forecastEach, readSeries } from './forecast-all.ts';

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
  /** What could not be read: its series are missing here. */
  readonly problems: readonly StoreError[];
}

/** What the forecast looks back on. */
const FORECAST_DAYS = 28;
/** More alerts than any page shows: all that fire are told to metrics. */
const MANY = 100_000;

/** The key of the series that an account's headline is in. */
export const headlineKey = ({ reading }: AccountState): string | undefined =>
  reading ? seriesKey(headlineOf(reading)) : undefined;

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
 * Reads it all. A page is shown to people with what can be read, and says what is missing (`isPartial`); what is not
 * there would mean something to programs, so that they get an error instead.
 */
export type GetOverview = (how?: { readonly isPartial?: boolean }) => Promise<Overview>;

/**
 * Makes overviews of a store. Series and forecasts are kept until an account was asked again, so
 * that a scrape every few seconds costs no more than the accounts' states.
 */
export function createOverviews({
  store,
  now,
  forecast,
}: Pick<ServeContext, 'store' | 'now' | 'forecast'>): GetOverview {
  let kept: { readonly key: string; readonly all: Promise<Found<Forecasted>> } | undefined;

  async function forecastAll(
    states: readonly AccountState[],
    at: Date,
  ): Promise<Found<Forecasted>> {
    const since = new Date(at.getTime() - FORECAST_DAYS * DAY_MS).toISOString();
    const read = await readSeries({ store, forecast }, states, { since });
    const { found, problems } = forecastEach({ store, forecast }, read.found, at);
    return { found, problems: [...read.problems, ...problems] };
  }

  function keepAll(states: readonly AccountState[], at: Date): Promise<Found<Forecasted>> {
    const asked = states.map(({ attemptedAt }) => attemptedAt).join();
    const key = `${Math.floor(at.getTime() / (5 * MINUTE_MS))} ${asked}`;
    if (kept?.key === key) return kept.all;
    const all = forecastAll(states, at);
    const mine = { key, all };
    kept = mine;
    // A store that could not be read is asked again.
    const forget = () => {
      if (kept === mine) kept = undefined;
    };
    all.then(({ problems }) => {
      if (problems.length > 0) forget();
    }, forget);
    return all;
  }

  return async ({ isPartial = false } = {}) => {
    const at = now();
    const states = sortAccounts(await store.states());
    const [{ found: all, problems }, firing] = await Promise.all([
      keepAll(states, at),
      store.episodes(firingQuery),
    ]);
    if (problems[0] && !isPartial) throw problems[0];
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
    return { now: at, states, accounts, all, firing, problems };
  };
}

/** By provider, then label, whatever order a store gives. */
function sortAccounts(states: readonly AccountState[]): readonly AccountState[] {
  const order = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0);
  return states.toSorted(
    (left, right) => order(left.provider, right.provider) || order(left.account, right.account),
  );
}
