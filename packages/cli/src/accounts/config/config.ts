import type { Threshold } from '../threshold.ts';

/** One account of the configuration, as it is written. At most one of the three says where the key is. */
export interface ConfiguredAccount {
  readonly provider: string;
  readonly account: string;
  readonly apiKeyEnv?: string;
  readonly apiKeyFile?: string;
  readonly apiKeyCommand?: readonly [string, ...string[]];
  readonly baseUrl?: string;
  readonly pool?: string;
}

/** What a configuration file says, checked. */
export interface Config {
  readonly path: string;
  /** Absent: accounts are looked for in the environment. */
  readonly accounts?: readonly ConfiguredAccount[];
  /** What `guard` demands without arguments, and what `list` calls low. */
  readonly thresholds: readonly Threshold[];
}

export const CONFIG_NAME = 'fuelgauge.config.json';
