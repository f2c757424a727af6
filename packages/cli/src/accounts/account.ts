import type { Environment } from '@fuelgauge/core';
import type { KeySource } from './keys/key-source.ts';

/** Provider id and label: unique among the accounts of one run. */
export interface AccountId {
  readonly provider: string;
  readonly account: string;
}

/** One account of the user, and where its key comes from. */
export interface Account extends AccountId {
  readonly key: KeySource;
  readonly baseUrl?: string;
  readonly region?: string;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly pool?: string;
  /**
   * The other providers found that read its variable, too: it holds one key, which is for any of them. Only where nobody
   * has named the account.
   */
  readonly twins?: readonly string[];
}

/** Where the accounts of one run come from: either the user's own, or the sandbox, never both. */
export interface AccountSource {
  /** For people: `the environment`, or the path of a configuration. */
  readonly origin: string;
  readonly accounts: readonly Account[];
  /** Whether they are those of the sandbox, of which no monitor has a history. @default false */
  readonly isMadeUp?: boolean;
  /** Where base URLs may be looked up. */
  readonly env: Environment;
  close(): Promise<void>;
}
