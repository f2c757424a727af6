import type { AccountName } from '../../model/account-state.ts';
import type { Runway } from '../../model/runway.ts';
import { type Series, seriesKey } from '../../model/series.ts';
import { visibleText } from '../../model/visible-text.ts';
import type { HistoryQuery } from '../../store/monitor-store.ts';
import { StoreError } from '../../store/store-error.ts';
import type { ServeContext } from '../options.ts';

/** A series with its forecast. */
export interface Forecasted {
  readonly series: Series;
  readonly runway: Runway | null;
}

/** What could be read, and what is told of the rest: whose it is, and what to do. */
export interface Found<Item> {
  readonly found: readonly Item[];
  readonly problems: readonly StoreError[];
}

type Readable = Pick<ServeContext, 'store' | 'forecast'>;

const nameOf = ({ provider, account }: AccountName): string =>
  `${visibleText(provider)}/${visibleText(account)}`;

/** In the store's own words, which say the file and what to do; what nobody foresaw has words that may not be shown. */
const ofAccount = (name: AccountName, { reason, message }: StoreError): StoreError =>
  new StoreError(reason, `The history of ${nameOf(name)} is not shown. ${message}`);

/** Series of these accounts: where not all can be read, those of each account that can. */
export async function readSeries(
  { store }: Readable,
  names: readonly AccountName[],
  query: HistoryQuery,
): Promise<Found<Series>> {
  try {
    return { found: await store.history(query), problems: [] };
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
  }
  const problems: StoreError[] = [];
  const found = new Map<string, Series>();
  const ofEach = names.map(async ({ provider, account }) => {
    try {
      for (const series of await store.history({ ...query, provider, account }))
        found.set(seriesKey(series), series);
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      problems.push(ofAccount({ provider, account }, error));
    }
  });
  await Promise.all(ofEach);
  return { found: [...found.values()], problems };
}

/** Those that hold what readings can be, with their forecasts. */
export function forecastEach(
  { forecast }: Readable,
  all: readonly Series[],
  at: Date,
): Found<Forecasted> {
  const found: Forecasted[] = [];
  const problems: StoreError[] = [];
  for (const series of all)
    try {
      const runway = forecast.forecastSeries(series, { now: at });
      found.push({ series, runway });
    } catch (error) {
      problems.push(
        new StoreError(
          'unreadable',
          `The history of ${visibleText(seriesKey(series))} is not shown: it holds what is no reading, as after damage of the disk; move the database away while the monitor runs, and what can be read of it is written anew.`,
          { cause: error },
        ),
      );
    }
  return { found, problems };
}
