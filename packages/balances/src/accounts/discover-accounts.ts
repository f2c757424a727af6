import type { Environment } from '@fuelgauge/core';
import { findKeyVariable } from '@fuelgauge/core/internal';
import { type NormalizedAccount, takeAccount } from '../options/take-account.ts';
import type { KnownProviders } from './known-providers.ts';

/** One account for every provider with a key in the environment. Loads no provider. */
export function discoverAccounts(
  providers: KnownProviders,
  env: Environment,
): readonly NormalizedAccount[] {
  return [...providers.values()]
    .filter((provider) => findKeyVariable(provider, env) !== undefined)
    .map(({ id }) => ({ ...takeAccount({}, 'account'), provider: id }));
}
