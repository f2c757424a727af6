import type { BalanceReading } from '@fuelgauge/core';
import type { AccountName } from './account-state.ts';

/** Upper bounds of the histogram of durations, in seconds. */
export const DURATION_BOUNDS = [0.1, 0.3, 1, 3, 10, 30] as const;

/** How a try to tell an alert ended. */
export type DeliveryResult = 'delivered' | 'retry' | 'failed';

/** Durations of one provider's reads. */
export interface DurationCounts {
  /** Of reads that took no longer than each of `DURATION_BOUNDS`. */
  readonly atMost: readonly number[];
  /** Of all reads that asked somebody. */
  readonly count: number;
  /** How long they took together. */
  readonly sumSeconds: number;
}

/** A counter, by two words. */
export interface Count {
  /** What is counted, such as provider and outcome. */
  readonly labels: readonly [string, string];
  /** Since the process began. */
  readonly count: number;
}

/**
 * What this process has done since it began: counters, for metrics. Rounds and deliveries write it,
 * pages only read it; a process that only serves has none.
 */
export class MonitorStats {
  readonly #reads = new Map<string, number>();
  readonly #topUps = new Map<string, number>();
  readonly #deliveries = new Map<string, number>();
  readonly #durations = new Map<string, { atMost: number[]; count: number; sumMs: number }>();
  #roundEndedAt: string | null = null;

  /** A read that ended, by what it ended with: `ok`, or the kind of the error. */
  countRead(reading: BalanceReading): void {
    const { provider, attempts, durationMs } = reading;
    increase(this.#reads, [provider, reading.status === 'ok' ? 'ok' : reading.error.kind]);
    // Nothing was asked, such as without a key: that took no time.
    if (attempts === 0) return;
    const durations = this.#durations.get(provider) ?? {
      atMost: DURATION_BOUNDS.map(() => 0),
      count: 0,
      sumMs: 0,
    };
    this.#durations.set(provider, durations);
    durations.count += 1;
    durations.sumMs += durationMs;
    durations.atMost = durations.atMost.map(
      (count, index) => count + (durationMs <= (DURATION_BOUNDS[index] ?? 0) * 1000 ? 1 : 0),
    );
  }

  /** A confirmed top-up. */
  countTopUp({ provider, account }: AccountName): void {
    increase(this.#topUps, [provider, account]);
  }

  /** A try to tell an alert. */
  countDelivery(channel: string, result: DeliveryResult): void {
    increase(this.#deliveries, [channel, result]);
  }

  /** A round over all accounts has ended, RFC 3339 UTC. */
  endRound(at: string): void {
    this.#roundEndedAt = at;
  }

  /** When the last round ended. Null before the first. */
  get roundEndedAt(): string | null {
    return this.#roundEndedAt;
  }

  /** By provider and outcome. */
  get reads(): readonly Count[] {
    return list(this.#reads);
  }

  /** By provider and account. */
  get topUps(): readonly Count[] {
    return list(this.#topUps);
  }

  /** By channel and result. */
  get deliveries(): readonly Count[] {
    return list(this.#deliveries);
  }

  /** By provider. */
  get durations(): readonly (readonly [provider: string, DurationCounts])[] {
    return [...this.#durations].map(([provider, { atMost, count, sumMs }]) => [
      provider,
      { atMost, count, sumSeconds: sumMs / 1000 },
    ]);
  }
}

function increase(counts: Map<string, number>, labels: readonly [string, string]): void {
  const key = JSON.stringify(labels);
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function list(counts: ReadonlyMap<string, number>): readonly Count[] {
  return [...counts].map(([key, count]) => ({ labels: JSON.parse(key), count }));
}
