import type { Environment } from '@fuelgauge/core';
import { findGivenVariable } from '@fuelgauge/core/internal';
import { type NormalizedAccount, takeAccount } from '../options/take-account.ts';
import type { KnownProviders } from './known-providers.ts';

/** One account for every provider whose key variable is set, even if it is blank: that is a mistake to be seen. Loads no provider. */
export function discoverAccounts(
  providers: KnownProviders,
  env: Environment,
): readonly NormalizedAccount[] {
  return [...providers.values()]
    .filter((provider) => findGivenVariable(provider, env) !== undefined)
    .map(({ id }) => ({ ...takeAccount({}, 'account'), provider: id }));
}
