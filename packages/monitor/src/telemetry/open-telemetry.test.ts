import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BalanceReading } from '@fuelgauge/core';
import { context, metrics, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { PrometheusExporter, PrometheusSerializer } from '@opentelemetry/exporter-prometheus';
import { UndiciInstrumentation } from '@opentelemetry/instrumentation-undici';
import { MeterProvider } from '@opentelemetry/sdk-metrics';
import {
  InMemorySpanExporter,
  SimpleSpanProcessor,
  TracerProvider,
} from '@opentelemetry/sdk-trace';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Channel } from '../deliver/channel.ts';
import { MonitorStats } from '../model/stats.ts';
import { createMonitorApp } from '../serve/monitor-app.ts';
import { createMemoryStore } from '../store/memory-store.ts';
import { failed, ok, stale } from '../test-support/readings.ts';
import { assembleMonitor, createMonitor } from '../work/create-monitor.ts';
import type { MonitorOptions } from '../work/options.ts';
import { PARTS } from '../work/parts.ts';
import { withTelemetry } from '../work/with-telemetry.ts';
import { openTelemetry } from './open-telemetry.ts';

const KEY = 'sk-SECRET';
const version = '1.2.3';

test('where nobody listens, there is nothing to tell', async () => {
  expect(await openTelemetry({ version })).toBeUndefined();
});

describe('where an SDK listens', () => {
  const spans = new InMemorySpanExporter();
  const undici = new UndiciInstrumentation();
  let reader: PrometheusExporter;
  let meterProvider: MeterProvider;

  beforeEach(() => {
    spans.reset();
    const tracerProvider = new TracerProvider({
      spanProcessors: [new SimpleSpanProcessor({ exporter: spans })],
    });
    reader = new PrometheusExporter({ preventServerStart: true });
    meterProvider = new MeterProvider({ readers: [reader] });
    context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
    trace.setGlobalTracerProvider(tracerProvider);
    metrics.setGlobalMeterProvider(meterProvider);
    undici.setTracerProvider(tracerProvider);
    undici.enable();
  });
  afterEach(async () => {
    undici.disable();
    for (const api of [trace, metrics, context]) api.disable();
    await meterProvider.shutdown();
  });

  /** Reads once what a gauge gives. */
  async function readOnce(...readings: readonly BalanceReading[]) {
    const telemetry = await openTelemetry({ version });
    const gauge = {
      async *stream() {
        yield* readings;
      },
    };
    const monitor = createMonitor({ gauge, telemetry });
    await monitor.round();
    await monitor.close();
    return spans.getFinishedSpans();
  }

  test.each([
    {
      given: ok('12345678901234567890.5'),
      status: { code: 0 },
      attributes: {
        'fuelgauge.provider': 'acme',
        'fuelgauge.account': 'default',
        'fuelgauge.attempts': 1,
        'fuelgauge.balance.remaining': '12345678901234567890.5',
        'fuelgauge.balance.unit': 'acme:credit',
      },
    },
    {
      given: failed('unauthorized', { account: 'team' }),
      status: { code: 2, message: '[acme] made-up unauthorized' },
      attributes: {
        'fuelgauge.provider': 'acme',
        'fuelgauge.account': 'team',
        'fuelgauge.attempts': 1,
        'error.type': 'unauthorized',
        'fuelgauge.error.reason': 'status',
      },
    },
    {
      given: stale('5', 'timeout'),
      status: { code: 2, message: '[acme] made-up timeout' },
      attributes: {
        'fuelgauge.provider': 'acme',
        'fuelgauge.account': 'default',
        'fuelgauge.attempts': 1,
        'error.type': 'timeout',
        'fuelgauge.error.reason': 'status',
      },
    },
  ])('a $given.status reading is a span', async ({ given, status, attributes }) => {
    const [span, ...others] = await readOnce(given);
    expect(others).toEqual([]);
    expect(span).toMatchObject({ name: 'read balance', kind: 2, status, attributes });
    expect(span?.attributes).toEqual(attributes);
    expect(span?.duration).toEqual([0, given.durationMs * 1e6]);
    expect(span?.instrumentationScope).toMatchObject({ name: '@fuelgauge/monitor', version });
  });

  test('what a reading cost is its attempts, and a reading that asked nobody has no duration', async () => {
    await readOnce({ ...failed('missing_key'), attempts: 0 });
    expect(spans.getFinishedSpans()).toMatchObject([{ attributes: { 'fuelgauge.attempts': 0 } }]);
    expect(await collect()).not.toContain('fuelgauge_read_duration_seconds');
  });

  describe('no key gets into a span of others', () => {
    /** A vendor whose key is in the query, and a channel whose secret is in the path. */
    async function withSite(use: (url: string) => Promise<void>) {
      const server = createServer((_, response) => response.end('{}')).listen(0, '127.0.0.1');
      await once(server, 'listening');
      try {
        await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      } finally {
        server.closeAllConnections();
        server.close();
      }
    }
    const gaugeOf = (url: string) => ({
      async *stream() {
        await (await fetch(`${url}?api_key=${KEY}`)).text();
        yield ok('5');
      },
    });
    const ways: readonly [string, (url: string) => MonitorOptions][] = [
      ['a gauge', (url) => ({ gauge: gaugeOf(url) })],
      [
        'accounts',
        (url) => ({ accounts: [{ provider: 'linkup' }], createGauge: () => gaugeOf(url) }),
      ],
    ];

    test.each(ways)('of %s', (_, optionsOf) =>
      withSite(async (url) => {
        const monitor = createMonitor({
          ...optionsOf(url),
          telemetry: await openTelemetry({ version }),
        });
        monitor.onReading(() => void trace.getTracer('of a listener').startSpan('mine').end());
        await monitor.round();
        await monitor.close();
        const names = spans.getFinishedSpans().map(({ name }) => name);
        expect(names.toSorted()).toEqual(['mine', 'read balance']);
        expect(written()).not.toContain(KEY);
      }),
    );

    test('of a channel', () =>
      withSite(async (url) => {
        const parts = {
          ...PARTS,
          createDeliverer: () => ({
            run: async () => {},
            deliverDue: async () => (await fetch(url + KEY)).status,
            wake() {},
            problems: () => [],
          }),
        };
        const channels: readonly Channel[] = [];
        const telemetry = await openTelemetry({ version });
        if (!telemetry) throw new Error('an SDK is registered');
        const monitor = withTelemetry(
          { gauge: { async *stream() {} }, channels },
          parts,
          telemetry,
          assembleMonitor,
        );
        await monitor.round();
        await monitor.close();
        expect(spans.getFinishedSpans()).toEqual([]);
      }));

    test('and without telemetry it would', () =>
      withSite(async (url) => {
        const monitor = createMonitor({ gauge: gaugeOf(url) });
        await monitor.round();
        await monitor.close();
        expect(written()).toContain(KEY);
      }));
  });

  test('metrics are those of /metrics: the same names, labels and values', async () => {
    const store = createMemoryStore();
    const telemetry = await openTelemetry({ version });
    // Sums of it are the same in every order.
    const quarter = (reading: BalanceReading) => ({ ...reading, durationMs: 250 });
    const gauge = {
      async *stream() {
        yield quarter(ok('12.5', { total: '20', poolId: 'p', scope: 'organization' }));
        yield quarter(ok('Infinity', { account: 'open', unit: 'USD' }));
        yield quarter(failed('unauthorized', { account: 'old' }));
      },
    };
    const monitor = createMonitor({ gauge, store, telemetry });
    await monitor.round();
    const { stats } = monitor;
    const app = createMonitorApp({ store, stats, version, now: () => new Date() });
    const page = await (await app.fetch(new Request('http://127.0.0.1/metrics'))).text();
    const endless = (line: string) => line.endsWith(' +Inf');
    expect(linesOf(page).filter((line) => !endless(line))).toEqual(linesOf(await collect()));
    expect(linesOf(page).filter(endless)).toHaveLength(1);
    await monitor.close();
  });

  test('a closed monitor asks its store no more', async () => {
    let asked = 0;
    const memory = createMemoryStore();
    const store = {
      ...memory,
      states: (...query: Parameters<typeof memory.states>) => {
        asked += 1;
        return memory.states(...query);
      },
    };
    const gauge = { async *stream() {} };
    const monitor = createMonitor({ store, gauge, telemetry: await openTelemetry({ version }) });
    await collect();
    const before = asked;
    await monitor.close();
    await collect();
    expect([before > 0, asked - before]).toEqual([true, 0]);
  });

  test('a process that only serves has the metrics of its store', async () => {
    const store = createMemoryStore();
    const monitor = createMonitor({
      store,
      gauge: {
        async *stream() {
          yield ok('7');
        },
      },
    });
    await monitor.round();
    const telemetry = await openTelemetry({ version });
    const end = telemetry?.watch({ store, now: () => new Date() });
    expect(linesOf(await collect())).toContain(
      'fuelgauge_balance_remaining{provider="acme",account="default",unit="acme:credit"} 7',
    );
    end?.();
  });

  test('a store that cannot be read gives no amount', async () => {
    const store = {
      ...createMemoryStore(),
      states: async () => {
        throw new Error('no disk');
      },
    };
    const telemetry = await openTelemetry({ version });
    telemetry?.watch({ store, now: () => new Date(), stats: new MonitorStats() });
    const { errors } = await reader.collect();
    expect(errors).toMatchObject([{ message: 'no disk' }]);
    expect(linesOf(await collect())).toEqual([]);
  });

  const written = () =>
    JSON.stringify(
      spans.getFinishedSpans().map(({ name, attributes, status }) => [name, attributes, status]),
    );
  async function collect(): Promise<string> {
    const { resourceMetrics } = await reader.collect();
    return new PrometheusSerializer().serialize(resourceMetrics);
  }
});

/** Samples of ours without what an exporter adds, in one spelling of numbers. */
function linesOf(exposition: string): readonly string[] {
  return exposition
    .split('\n')
    .filter((line) => line.startsWith('fuelgauge_'))
    .map((line) =>
      line
        .replace(/,?otel_scope_[a-z_]+="[^"]*"/g, '')
        .replace('{,', '{')
        .replace('{}', ''),
    )
    .map((line) => line.replace(/le="(\d+)\.0"/, 'le="$1"'))
    .toSorted();
}
