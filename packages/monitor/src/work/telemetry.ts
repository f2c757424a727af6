import type { BalanceReading } from '@fuelgauge/core';
import type { MonitorStats } from '../model/stats.ts';
import type { StoreReader } from '../store/monitor-store.ts';

/** What metrics are made of. */
export interface Watched {
  /** Where states, history and alerts are read from. */
  readonly store: StoreReader;
  /** The clock that ages and forecasts go by. */
  now(): Date;
  /** Counters of the process that reads. @default none: it reads nothing */
  readonly stats?: MonitorStats;
}

/** Who is told of readings besides channels and page: see `openTelemetry`. */
export interface Telemetry {
  /**
   * Makes a call whose requests no instrumentation writes down: URLs and headers of vendors and channels may
   * have keys in them.
   */
  untraced<Result>(call: () => Result): Result;
  /** A reading that has ended just now. */
  record(reading: BalanceReading): void;
  /** Metrics of a store from now on. @returns what ends it */
  watch(watched: Watched): () => void;
}
