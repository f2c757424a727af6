/**
 * What a monitor has written, to be read, and how long it lasts: all that programs need which only ask. Page, channels
 * and jobs are not loaded.
 */
export { describeRunway } from './forecast/describe-runway.ts';
export { findTopUps, type TopUp } from './forecast/find-top-ups.ts';
export {
  type ForecastOptions,
  forecastRunway,
  forecastSeries,
} from './forecast/forecast-runway.ts';
export type { AccountName, AccountState } from './model/account-state.ts';
export type { AlertFacts, AlertType, Episode } from './model/episode.ts';
export type { Runway } from './model/runway.ts';
export type { ExpiringPart, Point, Series, SeriesId } from './model/series.ts';
export { defaultDatabasePath } from './store/default-database-path.ts';
export type {
  EpisodeQuery,
  HistoryQuery,
  StoreHealth,
  StoreReader,
} from './store/monitor-store.ts';
export { openPostgresReader } from './store/open-postgres.ts';
export { openSqliteReader } from './store/sqlite-reader.ts';
export { StoreError, type StoreErrorReason } from './store/store-error.ts';
