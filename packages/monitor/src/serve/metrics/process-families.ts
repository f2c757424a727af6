import type { AccountState } from '../../model/account-state.ts';
import { type Count, DURATION_BOUNDS, type MonitorStats } from '../../model/stats.ts';
import type { Family, Sample } from './exposition.ts';

const counter = (
  name: string,
  help: string,
  labels: readonly [string, string],
  counts: readonly Count[],
): Family => ({
  name,
  type: 'counter',
  help,
  samples: counts.map(({ labels: [first, second], count }) => ({
    labels: { [labels[0]]: first, [labels[1]]: second },
    value: String(count),
  })),
});

/** OpenMetrics writes bounds as floats; Prometheus takes both for the same. */
const bound = (seconds: number): string =>
  Number.isInteger(seconds) ? `${seconds}.0` : String(seconds);

function durationSamples({ durations }: MonitorStats): readonly Sample[] {
  return durations.flatMap(([provider, { atMost, count, sumSeconds }]) => [
    ...DURATION_BOUNDS.map((seconds, index) => ({
      labels: { provider, le: bound(seconds) },
      value: String(atMost[index] ?? 0),
      suffix: '_bucket',
    })),
    { labels: { provider, le: '+Inf' }, value: String(count), suffix: '_bucket' },
    { labels: { provider }, value: String(sumSeconds), suffix: '_sum' },
    { labels: { provider }, value: String(count), suffix: '_count' },
  ]);
}

/** Top-ups of every account, from 0: a rate needs to see the first one. */
function topUps(stats: MonitorStats, states: readonly AccountState[]): readonly Count[] {
  const counted = stats.topUps;
  const keys = new Set(counted.map(({ labels }) => JSON.stringify(labels)));
  const isCounted = ({ provider, account }: AccountState) =>
    keys.has(JSON.stringify([provider, account]));
  return [
    ...counted,
    ...states
      .filter((state) => !isCounted(state))
      .map(({ provider, account }) => ({ labels: [provider, account] as const, count: 0 })),
  ];
}

/** Metrics of the process that reads. A process that only serves counts nothing. */
export function processFamilies(
  stats: MonitorStats | undefined,
  states: readonly AccountState[],
  version: string,
): readonly Family[] {
  const build: Family = {
    name: 'fuelgauge_build_info',
    type: 'gauge',
    help: 'Version of the monitor.',
    samples: [{ labels: { version }, value: '1' }],
  };
  if (!stats) return [build];
  return [
    counter(
      'fuelgauge_reads_total',
      'Attempts to read an account, by outcome: ok, or the kind of the error.',
      ['provider', 'outcome'],
      stats.reads,
    ),
    {
      name: 'fuelgauge_read_duration_seconds',
      type: 'histogram',
      help: 'How long reads took, retries included.',
      samples: durationSamples(stats),
    },
    counter(
      'fuelgauge_top_ups_total',
      'Confirmed top-ups.',
      ['provider', 'account'],
      topUps(stats, states),
    ),
    counter(
      'fuelgauge_alert_deliveries_total',
      'Tries to tell an alert, by outcome.',
      ['channel', 'outcome'],
      stats.deliveries,
    ),
    build,
  ];
}
