import type { PageForecast } from '../serve/options.ts';
import type { Telemetry } from '../work/telemetry.ts';
import { createInstruments } from './instruments.ts';
import { createSpans } from './spans.ts';

/** What is told, and how it is called. */
export interface TelemetryOptions {
  /** Of the monitor: version of the tracer and of the meter. */
  readonly version: string;
  /** What is made of the history. @default the forecast of this package */
  readonly forecast?: PageForecast | undefined;
}

/** Where every copy of the API of the first major version looks for what was registered. */
const REGISTERED = Symbol.for('opentelemetry.js.api.1');
/** What SDKs ask a context for before they trace; `createContextKey` makes the same symbol of it. */
const SUPPRESS_TRACING = Symbol.for('OpenTelemetry SDK Context Key SUPPRESS_TRACING');
const NAME = '@fuelgauge/monitor';

/**
 * Tells OpenTelemetry of readings and balances, by its API alone: register an SDK before, such as by
 * `node --import @opentelemetry/auto-instrumentations-node/register`.
 * @returns undefined where nobody has registered anything; the API is not even loaded then
 * @throws Error where an SDK is registered, and `@opentelemetry/api` is not installed beside the monitor
 *
 * @example
 * const telemetry = await openTelemetry({ version: '1.0.0' });
 * const monitor = createMonitor({ store, telemetry });
 */
export async function openTelemetry({
  version,
  forecast,
}: TelemetryOptions): Promise<Telemetry | undefined> {
  if (!isRegistered(globalThis)) return undefined;
  const api = await import('@opentelemetry/api').catch((cause: unknown) => {
    throw new Error(
      'OpenTelemetry is set up, but nothing can be told to it: install @opentelemetry/api beside @fuelgauge/monitor',
      { cause },
    );
  });
  const spans = createSpans(api, api.trace.getTracer(NAME, version));
  const instruments = createInstruments(api.metrics.getMeter(NAME, version), { version, forecast });
  const { context } = api;
  return {
    untraced: (call) => context.with(context.active().setValue(SUPPRESS_TRACING, true), call),
    record(reading) {
      spans.record(reading);
      instruments.record(reading);
    },
    watch: instruments.watch,
  };
}

/** Anything but the diagnostics of the API, which it registers when it is loaded. */
function isRegistered(scope: object): boolean {
  const registered: unknown = Reflect.get(scope, REGISTERED);
  return (
    typeof registered === 'object' &&
    registered !== null &&
    ('trace' in registered || 'metrics' in registered)
  );
}
