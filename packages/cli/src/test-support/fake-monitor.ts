import type { BalanceReading } from '@fuelgauge/core';
import type { AccountState, AlertMessage, Channel, Rule, Runway, Series } from '@fuelgauge/monitor';
import type { MonitorModule } from '../monitor/monitor-module.ts';

/** What stands in for `@fuelgauge/monitor`, and what was asked of it. */
export interface FakeMonitor {
  readonly load: () => Promise<unknown>;
  readonly asked: {
    path?: string;
    /** Of the server of the history, and of that of the engine. */
    url?: string;
    fleetUrl?: string;
    options?: Parameters<MonitorModule['createMonitor']>[0];
    listen?: Parameters<MonitorModule['startMonitorServer']>[1];
    readonly tested: Channel[];
    rounds: number;
    closed: string[];
  };
}

export interface FakeSettings {
  readonly series?: readonly Series[];
  readonly states?: readonly AccountState[];
  /** By provider. */
  readonly runways?: Readonly<Record<string, Runway | null>>;
  readonly defaults?: readonly Rule[];
  readonly alerts?: readonly AlertMessage[];
  readonly health?: { readonly mode: 'durable' | 'memory'; readonly problem: string };
  /** What a step throws instead. */
  readonly failures?: Partial<
    Record<'fleet' | 'listen' | 'reader' | 'store' | 'telemetry' | 'test', unknown>
  >;
}

/** Days left in all cases the same but for a spread. */
export function runwayOf(p50: number, more: Partial<Runway> = {}): Runway {
  return {
    days: { p10: p50 * 0.6, p25: p50 * 0.8, p50, p90: p50 * 1.6 },
    burnPerDay: 12.3456,
    daysOfHistory: 9,
    rough: false,
    dryAt: '2026-12-09T00:00:00.000Z',
    ...more,
  };
}

/** A monitor that reads the gauge that it is given, once a round, and never judges. */
export function fakeMonitor({
  series = [],
  states = [],
  runways = {},
  defaults = [],
  alerts = [],
  health = { mode: 'durable', problem: '' },
  failures = {},
}: FakeSettings = {}): FakeMonitor {
  const asked: FakeMonitor['asked'] = { tested: [], rounds: 0, closed: [] };
  const failing = (step: keyof typeof failures) => {
    if (failures[step] !== undefined) throw failures[step];
  };
  const store = {
    states: async () => states,
    history: async ({ provider }: { provider?: string } = {}) =>
      series.filter((each) => provider === undefined || each.provider === provider),
    episodes: async () => [],
    health: () => health,
    close: async () => {
      asked.closed.push('store');
    },
  };
  const module = {
    createMemoryStore: () => store,
    openSqliteStore: async (path: string) => {
      failing('store');
      asked.path = path;
      return store;
    },
    openSqliteReader: async (path: string) => {
      failing('reader');
      asked.path = path;
      return store;
    },
    openPostgresStore: async (url: string) => {
      failing('store');
      asked.url = url;
      return store;
    },
    openPostgresReader: async (url: string) => {
      failing('reader');
      asked.url = url;
      return store;
    },
    openFleet: async (url: string) => {
      failing('fleet');
      asked.fleetUrl = url;
      return {
        clock: { now: () => new Date(), sleep: async () => {} },
        run: async () => {},
        close: async () => {
          asked.closed.push('engine');
        },
      };
    },
    defaultDatabasePath: (env: Record<string, string | undefined>) => `${env['HOME']}/monitor.db`,
    forecastSeries: ({ provider }: Series) => runways[provider] ?? null,
    findTopUps: (points: Series['points']) =>
      points.flatMap(({ at, toppedUpAt }) => (toppedUpAt ? [{ at, added: '500' }] : [])),
    describeRunway: (runway: Runway | null) =>
      runway ? `about ${runway.days.p50} days` : 'not enough history',
    DEFAULT_RULES: defaults,
    openTelemetry: async () => {
      failing('telemetry');
      return undefined;
    },
    createMonitor(options: Parameters<MonitorModule['createMonitor']>[0]) {
      asked.options = options;
      const readers: ((reading: BalanceReading) => void)[] = [];
      const hearers: ((alert: AlertMessage) => void)[] = [];
      const round = async ({ signal }: { signal: AbortSignal }) => {
        asked.rounds += 1;
        const gauge =
          options.gauge ??
          options.createGauge?.([...((options.accounts ?? []) as Iterable<never>)]);
        for await (const reading of gauge?.stream({ signal }) ?? [])
          for (const listener of readers) listener(reading);
        for (const alert of alerts) for (const listener of hearers) listener(alert);
      };
      return {
        round,
        async run({ signal }: { signal: AbortSignal }) {
          await round({ signal });
          if (!signal.aborted)
            await new Promise((resolve) => signal.addEventListener('abort', resolve));
        },
        close: async () => {
          asked.closed.push('monitor');
        },
        onReading: (listener: (reading: BalanceReading) => void) => readers.push(listener),
        onAlert: (listener: (alert: AlertMessage) => void) => hearers.push(listener),
        onProblem: () => {},
        channelProblems: () => [],
        stats: {},
      };
    },
    createMonitorApp: () => ({ fetch: () => new Response('') }),
    async startMonitorServer(
      _: unknown,
      listen: Parameters<MonitorModule['startMonitorServer']>[1],
    ) {
      failing('listen');
      asked.listen = listen;
      return {
        url: `http://${listen.host}:${listen.port}`,
        close: async () => {
          asked.closed.push('server');
        },
      };
    },
    sendTestAlert: async (channel: Channel) => {
      failing('test');
      for (const secret of 'url' in channel ? [channel.url] : [])
        if (typeof secret === 'function') await secret();
      asked.tested.push(channel);
    },
    createPlay: () => ({
      gauge: {
        stream: async function* () {
          yield* [];
        },
      },
      clock: { now: () => new Date(), sleep: async () => {} },
    }),
  };
  return { load: async () => module, asked };
}
