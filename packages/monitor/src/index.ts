export type { Channel, Secret } from './deliver/channel.ts';
export type { ChannelProblem } from './deliver/channel-problem.ts';
export { createDeliverer } from './deliver/deliverer.ts';
export type { Deliverer, DelivererOptions, DeliveryStats } from './deliver/delivery.ts';
export { DeliveryError } from './deliver/delivery-error.ts';
export { sendTestAlert } from './deliver/send-test-alert.ts';
export { daysToJudge } from './forecast/days-to-judge.ts';
export { describeRunway } from './forecast/describe-runway.ts';
export { findTopUps, type TopUp } from './forecast/find-top-ups.ts';
export type { ForecastReading } from './forecast/forecast-reading.ts';
export {
  type ForecastOptions,
  forecastRunway,
  forecastSeries,
} from './forecast/forecast-runway.ts';
export type { AccountName, AccountState } from './model/account-state.ts';
export type { Clock } from './model/clock.ts';
export type { AlertFacts, AlertType, Episode } from './model/episode.ts';
export type { AlertMessage } from './model/message.ts';
export type { Rule, RuleTarget, Sensitivity } from './model/rule.ts';
export type { Runway } from './model/runway.ts';
export type { ExpiringPart, Point, Series, SeriesId } from './model/series.ts';
export {
  type Count,
  type DeliveryResult,
  type DurationCounts,
  MonitorStats,
} from './model/stats.ts';
export { DEFAULT_RULES } from './rules/default-rules.ts';
export type { ConfirmedTopUp, Forecast } from './rules/forecast.ts';
export { judge } from './rules/judge.ts';
export type { JudgeInput, Judgement } from './rules/judgement.ts';
export { type SeriesPoint, seriesOf } from './rules/series-of.ts';
export { createPlay, type Play, type PlayOptions } from './sandbox/create-play.ts';
export type { HostRules } from './serve/guard/allowed-host.ts';
export { createMonitorApp, type MonitorApp } from './serve/monitor-app.ts';
export {
  type MonitorServer,
  type MonitorServerOptions,
  startMonitorServer,
} from './serve/monitor-server.ts';
export type { MonitorAppOptions, MonitorLogin, PageForecast } from './serve/options.ts';
export { defaultDatabasePath } from './store/default-database-path.ts';
export { createMemoryStore } from './store/memory-store.ts';
export type {
  Background,
  Change,
  ChannelMessage,
  DeliveryOutcome,
  EpisodeQuery,
  HistoryQuery,
  MonitorStore,
  StoreHealth,
  StoreReader,
} from './store/monitor-store.ts';
export { openPostgresReader, openPostgresStore } from './store/open-postgres.ts';
export { createPartReader } from './store/part-reader.ts';
export type { PostgresStoreOptions } from './store/postgres-store.ts';
export type { Retention } from './store/retention.ts';
export { openSqliteReader } from './store/sqlite-reader.ts';
export { openSqliteStore, type SqliteStoreOptions } from './store/sqlite-store.ts';
export { StoreError, type StoreErrorReason } from './store/store-error.ts';
export { openTelemetry, type TelemetryOptions } from './telemetry/open-telemetry.ts';
export { createMonitor } from './work/create-monitor.ts';
export type { Batch, Engine, EngineWork } from './work/engine.ts';
export { createFakeClock, type FakeClock } from './work/fake-clock.ts';
export { type FleetOptions, openFleet } from './work/fleet/open-fleet.ts';
export type { Listener } from './work/listeners.ts';
export type { Monitor, MonitorCallOptions } from './work/monitor.ts';
export type { MonitorAccount, MonitorOptions } from './work/options.ts';
export type { MonitorProblem } from './work/problem.ts';
export { systemClock } from './work/system-clock.ts';
export type { Telemetry, Watched } from './work/telemetry.ts';
