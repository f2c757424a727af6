import { describeRunway } from './describe-runway.ts';
import { findTopUps } from './find-top-ups.ts';
import { forecastSeries } from './forecast-runway.ts';
import { wasRestored } from './was-restored.ts';

/** What rules, page and metrics ask of the forecast. */
export const FORECAST: {
  readonly forecastSeries: typeof forecastSeries;
  readonly findTopUps: typeof findTopUps;
  readonly wasRestored: typeof wasRestored;
  readonly describeRunway: typeof describeRunway;
} = { forecastSeries, findTopUps, wasRestored, describeRunway };
