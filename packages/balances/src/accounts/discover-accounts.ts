import type { Environment } from '@fuelgauge/core';
import { DEFAULT_ACCOUNT, findKeyVariable } from '@fuelgauge/core/internal';
import type { KnownProviders } from './known-providers.ts';
import type { NormalizedAccount } from './normalize-accounts.ts';

/** One account for every provider with a key in the environment. Loads no provider. */
export function discoverAccounts(
  providers: KnownProviders,
  env: Environment,
): readonly NormalizedAccount[] {
  return [...providers.values()]
    .filter((provider) => findKeyVariable(provider, env) !== undefined)
    .map(({ id }) => ({ provider: id, account: DEFAULT_ACCOUNT }));
}
