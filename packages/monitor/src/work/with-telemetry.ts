import type { Monitor } from './monitor.ts';
import type { MonitorOptions } from './options.ts';
import type { Parts } from './parts.ts';
import type { Gauge } from './stream-accounts.ts';
import { systemClock } from './system-clock.ts';
import type { Telemetry } from './telemetry.ts';

type Stream = ReturnType<Gauge['stream']>;
type Assemble = (options: MonitorOptions, parts: Parts) => Monitor;

/** Puts a monitor together that tells its readings to telemetry, and hides the requests they are made of. */
export function withTelemetry(
  options: MonitorOptions,
  parts: Parts,
  telemetry: Telemetry,
  assemble: Assemble,
): Monitor {
  const { gauge, createGauge, engine } = options;
  const store = options.store ?? parts.createStore();
  const monitor = assemble(
    {
      ...options,
      ...(gauge && { gauge: hideRequests(gauge, telemetry) }),
      ...(createGauge && {
        createGauge: (accounts) => hideRequests(createGauge(accounts), telemetry),
      }),
    },
    {
      ...parts,
      createStore: () => store,
      createGauge: (accounts) => hideRequests(parts.createGauge(accounts), telemetry),
      createDeliverer(given) {
        const deliverer = parts.createDeliverer(given);
        return {
          ...deliverer,
          run: (signal) => telemetry.untraced(() => deliverer.run(signal)),
          deliverDue: (signal) => telemetry.untraced(() => deliverer.deliverDue(signal)),
        };
      },
    },
  );
  const { clock = engine?.clock ?? systemClock } = options;
  monitor.onReading((reading) => telemetry.record(reading));
  const endWatch = telemetry.watch({ store, now: () => clock.now(), stats: monitor.stats });
  return {
    ...monitor,
    close() {
      endWatch();
      return monitor.close();
    },
  };
}

/** Requests are made while the next reading is waited for; what is done with a reading is not hidden. */
function hideRequests(gauge: Gauge, { untraced }: Telemetry): Gauge {
  return {
    stream(options) {
      const readings: Stream = untraced(() => gauge.stream(options));
      const iterator = readings[Symbol.asyncIterator]();
      return {
        [Symbol.asyncIterator]() {
          return this;
        },
        next: () => untraced(() => iterator.next()),
        return: (value) =>
          untraced(
            async () => (await iterator.return?.(value)) ?? { done: true, value: undefined },
          ),
      } as Stream;
    },
  };
}
