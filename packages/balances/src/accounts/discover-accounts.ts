import type { Environment } from '@fuelgauge/core';
import { DEFAULT_ACCOUNT, findGivenVariable } from '@fuelgauge/core/internal';
import type { KnownProviders } from './known-providers.ts';
import type { NormalizedAccount } from './normalize-accounts.ts';

/** One account for every provider whose key variable is set, even if it is blank: that is a mistake to be seen. Loads no provider. */
export function discoverAccounts(
  providers: KnownProviders,
  env: Environment,
): readonly NormalizedAccount[] {
  return [...providers.values()]
    .filter((provider) => findGivenVariable(provider, env) !== undefined)
    .map(({ id }) => ({ provider: id, account: DEFAULT_ACCOUNT }));
}
