import type { BalanceReading } from '@fuelgauge/core';
import type { Meter, Observable } from '@opentelemetry/api';
import { FORECAST } from '../forecast/forecast.ts';
import { DURATION_BOUNDS, MonitorStats } from '../model/stats.ts';
import { accountFamilies } from '../serve/metrics/account-families.ts';
import type { Family } from '../serve/metrics/exposition.ts';
import { processFamilies } from '../serve/metrics/process-families.ts';
import type { PageForecast } from '../serve/options.ts';
import { createOverviews, type Overview } from '../serve/view/overview.ts';
import type { Watched } from '../work/telemetry.ts';

/** The metrics of `/metrics`, by the same names and labels. */
export interface Instruments {
  /** The duration of a reading, which is no state that could be asked for later. */
  record(reading: BalanceReading): void;
  /** All others, whenever they are collected. @returns what ends it */
  watch(watched: Watched): () => void;
}

const NOTHING: Pick<Overview, 'accounts' | 'states' | 'now'> = {
  accounts: [],
  states: [],
  now: new Date(0),
};

export function createInstruments(
  meter: Meter,
  given: { readonly version: string; readonly forecast?: PageForecast | undefined },
): Instruments {
  const { version, forecast = FORECAST } = given;
  const familiesOf = (
    { accounts, states, now }: typeof NOTHING,
    stats: MonitorStats | undefined,
  ): readonly Family[] => [
    ...accountFamilies(accounts, now),
    ...processFamilies(stats, states, version),
  ];
  const families = familiesOf(NOTHING, new MonitorStats());
  const [histogram] = families.filter(({ type }) => type === 'histogram');
  const durations =
    histogram &&
    meter.createHistogram(histogram.name, {
      ...wordsOf(histogram),
      advice: { explicitBucketBoundaries: [...DURATION_BOUNDS] },
    });

  return {
    record({ provider, attempts, durationMs }) {
      // Nothing was asked, such as without a key: that took no time.
      if (attempts > 0) durations?.record(durationMs / 1000, { provider });
    },
    watch({ store, now, stats }) {
      const observed = families.filter(({ type }) => type !== 'histogram');
      const instruments = new Map(observed.map((family) => [family.name, observe(meter, family)]));
      const overview = createOverviews({ store, now: () => now(), forecast });
      const batch = [...instruments.values()];
      type Callback = Parameters<Meter['addBatchObservableCallback']>[0];
      const callback: Callback = async (result) => {
        for (const { name, samples } of familiesOf(await overview(), stats)) {
          const instrument = instruments.get(name);
          // JSON of OpenTelemetry has no word for what has no end; it is left out, as is what is not known.
          for (const { labels, value } of samples)
            if (instrument && Number.isFinite(Number(value)))
              result.observe(instrument, Number(value), labels);
        }
      };
      meter.addBatchObservableCallback(callback, batch);
      return () => meter.removeBatchObservableCallback(callback, batch);
    },
  };
}

const wordsOf = ({ name, help }: Family) => ({
  description: help,
  ...(name.endsWith('_seconds') && { unit: 's' }),
});

function observe(meter: Meter, family: Family): Observable {
  return family.type === 'counter'
    ? meter.createObservableCounter(family.name, wordsOf(family))
    : meter.createObservableGauge(family.name, wordsOf(family));
}
