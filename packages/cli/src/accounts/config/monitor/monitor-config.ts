import type { Channel, Rule } from '@fuelgauge/monitor';
import type { ListenAddress } from '../../../options/listen.ts';

/** Where a secret is. One of the three is set; the secret itself is never in the file. */
export interface SecretReference {
  readonly env?: string;
  /** From the folder of the configuration; `~` is the user's home. */
  readonly file?: string;
  readonly command?: readonly [string, ...string[]];
}

/** A channel as it is written: what is no secret, and where its secrets are. */
export interface ConfiguredChannel {
  readonly name: string;
  readonly type: Channel['type'];
  /** By the member of the channel that takes them: `url`, `token`, `smtp`, `secrets`. */
  readonly secrets: Readonly<Record<string, readonly SecretReference[]>>;
  readonly settings: Readonly<Record<string, unknown>>;
}

/** The rules of the file. Types that it does not name keep their defaults. */
export interface ConfiguredRules {
  /** Types that the file decides, be it that they are off. */
  readonly types: ReadonlySet<Rule['type']>;
  readonly rules: readonly Rule[];
}

/** The section `monitor` of a configuration, checked. */
export interface MonitorConfig {
  readonly everyMs?: number;
  readonly database?: string;
  /** The variable that holds the URL of the database. */
  readonly databaseEnv?: string;
  readonly listen?: ListenAddress;
  readonly allowHosts?: readonly string[];
  readonly repeatMs?: number | 'never';
  readonly rules?: ConfiguredRules;
  readonly channels: readonly ConfiguredChannel[];
}
