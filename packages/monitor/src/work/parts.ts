import { createFuelGauge } from '@fuelgauge/balances';
import type { Channel } from '../deliver/channel.ts';
import type { ChannelProblem } from '../deliver/channel-problem.ts';
import { createDeliverer } from '../deliver/deliverer.ts';
import { FORECAST } from '../forecast/forecast.ts';
import type { Clock } from '../model/clock.ts';
import type { MonitorStats } from '../model/stats.ts';
import type { Forecast } from '../rules/forecast.ts';
import { createMemoryStore } from '../store/memory-store.ts';
import type { MonitorStore } from '../store/monitor-store.ts';
import type { MonitorAccount } from './options.ts';
import type { Gauge } from './stream-accounts.ts';

/** What brings messages to channels. */
export interface Deliverer {
  run(signal: AbortSignal): Promise<void>;
  deliverDue(signal?: AbortSignal): Promise<number>;
  /** Tells `run` that there is something new. */
  wake(): void;
  /** What is wrong with channels now. */
  problems(): readonly ChannelProblem[];
}

export interface DelivererOptions {
  readonly channels: readonly Channel[];
  readonly store: MonitorStore;
  readonly clock: Clock;
  readonly stats: MonitorStats;
  /** Called when a channel begins to fail, and when a message is given up. */
  readonly onProblem: (problem: ChannelProblem) => void;
}

/** What a monitor is put together from, besides its options. */
export interface Parts {
  readonly forecast: Forecast;
  createStore(): MonitorStore;
  createDeliverer(options: DelivererOptions): Deliverer;
  /** @param accounts - undefined: those whose key is in the environment */
  createGauge(accounts?: readonly MonitorAccount[]): Gauge;
}

export const PARTS: Parts = {
  forecast: FORECAST,
  createStore: () => createMemoryStore(),
  createDeliverer,
  createGauge: (accounts) => createFuelGauge(accounts ? { accounts } : {}),
};
