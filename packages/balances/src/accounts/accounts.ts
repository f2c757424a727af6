import type { Environment } from '@fuelgauge/core';
import { findKeyVariable } from '@fuelgauge/core/internal';
import { invalidConfig } from '../options/invalid-config.ts';
import type { GaugeAccount } from '../options/options.ts';
import { checkAccount } from './check-account.ts';
import { type KnownProviders, requireProvider } from './known-providers.ts';

/** An account whose name is settled. */
export interface Account extends GaugeAccount {
  readonly account: string;
}

const DEFAULT_LABEL = 'default';

/** `acme/team-a`: unique within a gauge, since no provider id has a slash. */
export function accountName({ provider, account }: Pick<Account, 'provider' | 'account'>): string {
  return `${provider}/${account}`;
}

/** A key that was to come from an unset variable is a missing key: the provider's own variable may hold another account's. */
function copyAccount(given: GaugeAccount): Account {
  const { provider, account = DEFAULT_LABEL, baseUrl, headers, pool } = given;
  return {
    provider,
    account,
    ...('apiKey' in given && { apiKey: given.apiKey ?? '' }),
    ...(baseUrl !== undefined && { baseUrl }),
    ...(headers && { headers: { ...headers } }),
    ...(pool !== undefined && { pool }),
  };
}

/**
 * Checks and copies the accounts that the user gave: what the user does to them later changes nothing.
 * @throws BalanceError `invalid_config`: `option`, `unknown_provider`, `duplicate_account`
 */
export function normalizeAccounts(
  accounts: readonly GaugeAccount[],
  providers: KnownProviders,
): readonly Account[] {
  const names = new Set<string>();
  return accounts.map((given, index) => {
    checkAccount(given, `accounts[${index}]`);
    requireProvider(providers, given.provider);
    const account = copyAccount(given);
    const name = accountName(account);
    if (names.has(name))
      throw invalidConfig(
        'duplicate_account',
        `two accounts are called ${name}`,
        'give each its own account label',
      );
    names.add(name);
    return account;
  });
}

/** One account of every provider with a key in the environment. No provider is loaded to find out. */
export function discoverAccounts(providers: KnownProviders, env: Environment): readonly Account[] {
  return [...providers.values()]
    .filter((provider) => findKeyVariable(provider, env) !== undefined)
    .map(({ id }) => ({ provider: id, account: DEFAULT_LABEL }));
}
