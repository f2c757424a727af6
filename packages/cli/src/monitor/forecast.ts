import type { AccountState, Runway, Series } from '@fuelgauge/monitor';
import { DAY_MS } from '../format/duration.ts';
import type { History } from './open-history.ts';
import type { SeriesFilter } from './series-filter.ts';
import { compareSeries } from './series-name.ts';

/** What a forecast looks back at; what is older has no weight in it. */
const LOOKS_BACK_MS = 35 * DAY_MS;

/** A series, and how long it lasts; null where that cannot be told. */
export interface Forecast {
  readonly series: Series;
  readonly runway: Runway | null;
}

/** How long all money lasts that a monitor has seen. */
export async function forecastAll(
  { module, reader }: History,
  filter: SeriesFilter = {},
  now: Date = new Date(),
): Promise<{
  readonly forecasts: readonly Forecast[];
  readonly states: readonly AccountState[];
}> {
  const since = new Date(now.getTime() - LOOKS_BACK_MS).toISOString();
  const [found, states] = await Promise.all([
    reader.history({ ...filter, since }),
    reader.states({ ...filter }),
  ]);
  const forecasts = found
    .filter(({ points }) => points.length > 0)
    .toSorted(compareSeries)
    .map((series) => ({ series, runway: module.forecastSeries(series, { now }) }));
  return { forecasts, states };
}
