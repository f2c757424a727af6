import type { Decimal } from '@fuelgauge/core';
import type { Runway } from '../model/runway.ts';
import type { Point, Series } from '../model/series.ts';

/** Money that came in, and is still there. */
export interface ConfirmedTopUp {
  /** RFC 3339 UTC: the vendor's own time where it gives one, else when the rise was first read. */
  readonly at: string;
  /** By how much it rose. */
  readonly added: Decimal;
}

/** What rules ask of the history of an amount. */
export interface Forecast {
  /** Null without enough history. */
  forecastSeries(series: Series, options: { readonly now: string }): Runway | null;
  /** Rises that are still there at the next reading. */
  findTopUps(points: readonly Point[]): readonly ConfirmedTopUp[];
  /** Whether the last point is a periodic allowance that was restored. */
  wasRestored(points: readonly Point[]): boolean;
  /** `about 9 days, 6 to 14` */
  describeRunway(runway: Runway): string;
}
