import type { BalanceReading, Decimal } from '@fuelgauge/core';
import type {
  AlertMessage,
  Channel,
  ChannelProblem,
  Clock,
  Engine,
  MonitorOptions,
  MonitorStore,
  Point,
  Rule,
  Runway,
  Series,
  StoreReader,
  Telemetry,
} from '@fuelgauge/monitor';

/** What a monitor does, as far as the command line asks it to. */
export interface RunningMonitor {
  /** Rounds at the interval, deliveries in between, until it is stopped. */
  run(options: { readonly signal: AbortSignal }): Promise<void>;
  /** One round, with the deliveries that are due. */
  round(options: { readonly signal: AbortSignal }): Promise<void>;
  close(): Promise<void>;
  onReading(listener: (reading: BalanceReading) => void): unknown;
  onAlert(listener: (alert: AlertMessage) => void): unknown;
  /** What failed while it goes on. */
  onProblem(
    listener: (problem: { readonly where: string; readonly message: string }) => void,
  ): unknown;
  /** What is wrong with channels, for the page. */
  channelProblems(): readonly ChannelProblem[];
  /** Counters for the metrics. */
  readonly stats: unknown;
}

/** A rise that stayed. */
export interface TopUp {
  readonly at: string;
  readonly added: Decimal;
}

/** A page, metrics and API of a store. */
export interface MonitorApp {
  fetch(request: Request): Promise<Response> | Response;
}

/** Made-up accounts, and the time in which they live. */
export interface Play {
  readonly gauge: NonNullable<MonitorOptions['gauge']>;
  readonly clock: Clock;
}

/** The part of `@fuelgauge/monitor` that the command line uses. */
export interface MonitorModule {
  createMemoryStore(): MonitorStore;
  openSqliteStore(path: string): Promise<MonitorStore>;
  openSqliteReader(path: string): Promise<StoreReader>;
  openPostgresStore(url: string): Promise<MonitorStore>;
  openPostgresReader(url: string, options: { readonly connectMs?: number }): Promise<StoreReader>;
  openFleet(url: string): Promise<Engine>;
  defaultDatabasePath(
    env: Readonly<Record<string, string | undefined>>,
    platform: NodeJS.Platform,
  ): string;
  forecastSeries(series: Series, options: { readonly now: Date }): Runway | null;
  findTopUps(points: readonly Point[]): readonly TopUp[];
  describeRunway(runway: Runway | null): string;
  readonly DEFAULT_RULES: readonly Rule[];
  /** Undefined where no SDK of OpenTelemetry is registered. */
  openTelemetry(options: { readonly version: string }): Promise<Telemetry | undefined>;
  createMonitor(options: MonitorOptions): RunningMonitor;
  createMonitorApp(options: {
    readonly store: StoreReader;
    readonly now: () => Date;
    readonly version: string;
    readonly stats?: unknown;
    readonly channelProblems?: () => readonly ChannelProblem[];
    /** Between two rounds, in milliseconds: what is older was missed. */
    readonly everyMs?: number;
  }): MonitorApp;
  startMonitorServer(
    app: MonitorApp,
    options: {
      readonly host: string;
      readonly port: number;
      readonly allowedHosts?: readonly string[];
    },
  ): Promise<{ readonly url: string; close(): Promise<void> }>;
  sendTestAlert(channel: Channel): Promise<void>;
  createPlay(options?: { readonly seed?: number; readonly days?: number }): Play;
}

/** The part of it that reads what others have written. */
export type HistoryModule = Pick<
  MonitorModule,
  | 'openSqliteReader'
  | 'openPostgresReader'
  | 'defaultDatabasePath'
  | 'forecastSeries'
  | 'findTopUps'
  | 'describeRunway'
>;
