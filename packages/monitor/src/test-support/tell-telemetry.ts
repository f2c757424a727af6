import { registerHooks } from 'node:module';
import type { Channel } from '../deliver/channel.ts';
import { ok } from './readings.ts';

/**
 * A process that reads a vendor and tells a channel, in which an SDK of OpenTelemetry listens with its
 * instrumentation of `fetch`, if it is asked for. It says what was loaded and which spans there were.
 */
const [how = 'quiet', vendorUrl = '', channelUrl = ''] = process.argv.slice(2);
const loaded: string[] = [];
registerHooks({
  load(url, context, next) {
    if (url.includes('@opentelemetry')) loaded.push(url);
    return next(url, context);
  },
});
const spansOf = how === 'quiet' ? () => [] : await listen();

const { createMonitor } = await import('../work/create-monitor.ts');
const { openTelemetry } = await import('../telemetry/open-telemetry.ts');
const channel: Channel = {
  name: 'ops',
  type: 'webhook',
  url: channelUrl,
  allowPrivateHosts: ['127.0.0.1'],
};
const monitor = createMonitor({
  gauge: {
    async *stream() {
      await (await fetch(vendorUrl)).text();
      yield ok('5', { fetchedAt: new Date().toISOString() });
    },
  },
  rules: [{ type: 'low', below: '100', unit: 'acme:credit' }],
  channels: [channel],
  telemetry: how === 'untold' ? undefined : await openTelemetry({ version: '0.0.0' }),
});
// An alert is told once it was seen twice.
await monitor.round();
await monitor.round();
await monitor.close();
process.stdout.write(JSON.stringify({ loaded, spans: spansOf() }));
process.exit(0);

/** As `--import` of an SDK does it: before anything of ours is loaded. */
async function listen(): Promise<() => readonly object[]> {
  const { context, trace } = await import('@opentelemetry/api');
  const { AsyncLocalStorageContextManager } = await import('@opentelemetry/context-async-hooks');
  const { InMemorySpanExporter, SimpleSpanProcessor, TracerProvider } = await import(
    '@opentelemetry/sdk-trace'
  );
  const { UndiciInstrumentation } = await import('@opentelemetry/instrumentation-undici');
  const exporter = new InMemorySpanExporter();
  const provider = new TracerProvider({ spanProcessors: [new SimpleSpanProcessor({ exporter })] });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  trace.setGlobalTracerProvider(provider);
  const instrumentation = new UndiciInstrumentation();
  instrumentation.setTracerProvider(provider);
  instrumentation.enable();
  return () =>
    exporter.getFinishedSpans().map(({ name, kind, attributes }) => ({ name, kind, attributes }));
}
