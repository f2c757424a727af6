import type { GaugeAccount } from '@fuelgauge/balances';
import { type Environment, findKeyVariable } from '@fuelgauge/core';
import type { CatalogEntry } from '@fuelgauge/registry/catalog';

/** Where the accounts of one run come from: either the user's own, or the sandbox, never both. */
export interface AccountSource {
  readonly accounts: readonly GaugeAccount[];
  /** Where the accounts' keys and servers may be looked up. */
  readonly env: Environment;
  close(): Promise<void>;
}

/** The accounts whose key is in the environment, one for each vendor. */
export function createEnvironmentSource(catalog: readonly CatalogEntry[], env: Environment): AccountSource {
  return {
    accounts: catalog
      .filter((entry) => findKeyVariable(entry, env) !== undefined)
      .map(({ id }) => ({ provider: id, account: 'default' })),
    env,
    close: async () => {},
  };
}
