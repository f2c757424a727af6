import type { FuelGauge, GaugeAccount } from '@fuelgauge/balances';
import type { Channel } from '../deliver/channel.ts';
import type { Clock } from '../model/clock.ts';
import type { Rule } from '../model/rule.ts';
import type { MonitorStore } from '../store/monitor-store.ts';
import type { Engine } from './engine.ts';
import type { Telemetry } from './telemetry.ts';

/** An account of the monitor: that of a gauge. Keys may be functions; they never enter a store. */
export type MonitorAccount = GaugeAccount;

/** What is read, kept, judged and told. */
export interface MonitorOptions {
  /** Instead of `accounts`: a gauge of the user's. @default one of the accounts, or of every key in the environment */
  readonly gauge?: Pick<FuelGauge, 'stream'>;
  /**
   * Listed anew for each round, so that accounts come and go. Of an iterable no more than a few hundred are
   * held at a time.
   */
  readonly accounts?: Iterable<MonitorAccount> | AsyncIterable<MonitorAccount>;
  /** Makes the gauge that reads some of `accounts`. @default `createFuelGauge({ accounts })` */
  readonly createGauge?: (accounts: readonly MonitorAccount[]) => Pick<FuelGauge, 'stream'>;
  /**
   * Shares the accounts with other processes: see `openFleet`. It needs `accounts` and a store that they share.
   * @default this process reads all of them
   */
  readonly engine?: Engine;
  /** @default a store in memory, which forgets */
  readonly store?: MonitorStore;
  /** From the beginning of a round to that of the next, in milliseconds. @default 900_000 */
  readonly everyMs?: number;
  /** @default runway under 3 days, empty, unreadable, expiring */
  readonly rules?: readonly Rule[];
  /** @default none: alerts are kept and shown, and told to nobody */
  readonly channels?: readonly Channel[];
  /** @default that of the engine, else that of the machine */
  readonly clock?: Clock;
  /** What `openTelemetry` has opened; nothing, where it found nobody. @default nobody else is told */
  readonly telemetry?: Telemetry | undefined;
}
