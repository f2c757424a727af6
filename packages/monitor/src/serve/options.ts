import type { Decimal } from '@fuelgauge/core';
import type { ChannelProblem } from '../deliver/channel-problem.ts';
import type { Runway } from '../model/runway.ts';
import type { Point, Series } from '../model/series.ts';
import type { MonitorStats } from '../model/stats.ts';
import type { StoreReader } from '../store/monitor-store.ts';

/** What pages and metrics ask of the forecast. */
export interface PageForecast {
  /** How long a series lasts; null without enough history. */
  forecastSeries(series: Series, options: { readonly now: Date }): Runway | null;
  /** The same in words, for people. */
  describeRunway(runway: Runway | null): string;
  /** Confirmed rises. */
  findTopUps(points: readonly Point[]): readonly { readonly at: string; readonly added: Decimal }[];
}

/** A name and a password that every request has to give. */
export interface MonitorLogin {
  /** Without a colon. */
  readonly username: string;
  /** Sent in clear by HTTP: give it only behind TLS. */
  readonly password: string;
}

/** What is served, and from where. Nothing here reads a vendor or holds a key. */
export interface MonitorAppOptions {
  /** Where history, states and alerts are read from. */
  readonly store: StoreReader;
  /** The clock that ages and forecasts go by. */
  readonly now: () => Date;
  /** Of the monitor, shown and exported. */
  readonly version: string;
  /** What is made of the history. @default the forecast of this package */
  readonly forecast?: PageForecast;
  /** Counters of the process that reads, where it is this one. @default none: nothing is counted */
  readonly stats?: MonitorStats;
  /** What is wrong with channels, where this process delivers. @default none: nothing is told of them */
  readonly channelProblems?: () => readonly ChannelProblem[];
  /** HTTP Basic, for all but `/healthz`. @default none: whoever reaches it may read it */
  readonly auth?: MonitorLogin;
  /** Heading of the page. @default 'fuelgauge' */
  readonly title?: string;
  /** Between two rounds, in milliseconds. @default 900_000 */
  readonly everyMs?: number;
  /** Names beside those of loopback that the page may be asked for by. @default none */
  readonly allowedHosts?: readonly string[];
}

/** Options with every default. */
export type ServeContext = Required<Omit<MonitorAppOptions, 'stats' | 'auth' | 'channelProblems'>> &
  Pick<MonitorAppOptions, 'stats' | 'channelProblems'>;

export const MINUTE_MS = 60_000;
export const HOUR_MS: number = 60 * MINUTE_MS;
export const DAY_MS: number = 24 * HOUR_MS;
