import type { Environment } from '@fuelgauge/core';
import { findKeyVariable } from '@fuelgauge/core/internal';
import type { CatalogEntry } from '@fuelgauge/registry/catalog';
import { environmentKey } from './keys/environment-key.ts';
import type { KeySource } from './keys/key-source.ts';

/** One account of the user, and where its key comes from. */
export interface Account {
  readonly provider: string;
  readonly account: string;
  readonly key: KeySource;
  readonly baseUrl?: string;
  readonly pool?: string;
}

/** Where the accounts of one run come from: either the user's own, or the sandbox, never both. */
export interface AccountSource {
  /** For people: `the environment`, or the path of a configuration. */
  readonly origin: string;
  readonly accounts: readonly Account[];
  /** Where base URLs may be looked up. */
  readonly env: Environment;
  close(): Promise<void>;
}

export const DEFAULT_LABEL = 'default';

/** `acme/team-a`: unique among the accounts of one run. */
export function accountName({ provider, account }: Pick<Account, 'provider' | 'account'>): string {
  return `${provider}/${account}`;
}

/** The accounts whose key is in the environment, one for each vendor. */
export function createEnvironmentSource(
  catalog: readonly CatalogEntry[],
  env: Environment,
): AccountSource {
  const accounts = catalog.flatMap((entry): Account[] => {
    const variable = findKeyVariable(entry, env);
    if (variable === undefined) return [];
    return [
      { provider: entry.id, account: DEFAULT_LABEL, key: environmentKey(entry.id, variable, env) },
    ];
  });
  return { origin: 'the environment', accounts, env, close: async () => {} };
}
