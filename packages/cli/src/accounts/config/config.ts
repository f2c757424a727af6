import type { Threshold } from '../thresholds/threshold.ts';
import type { MonitorConfig } from './monitor/monitor-config.ts';

/** One account of the configuration, as it is written. At most one of the three `apiKey` members is set. */
export interface ConfiguredAccount {
  readonly provider: string;
  readonly account: string;
  readonly apiKeyEnv?: string;
  readonly apiKeyFile?: string;
  readonly apiKeyCommand?: readonly [string, ...string[]];
  readonly baseUrl?: string;
  readonly region?: string;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly pool?: string;
}

/** The content of a configuration file, checked. */
export interface Config {
  readonly path: string;
  /** Absent: accounts are looked for in the environment. */
  readonly accounts?: readonly ConfiguredAccount[];
  /** What `guard` checks without arguments, and what `list` marks as low. */
  readonly thresholds: readonly Threshold[];
  /** Below these, `guard` without arguments warns and goes on. */
  readonly warnings: readonly Threshold[];
  readonly monitor?: MonitorConfig;
}

export const CONFIG_NAME = 'fuelgauge.config.json';
