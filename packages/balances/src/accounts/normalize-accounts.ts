import { accountName, DEFAULT_ACCOUNT, omitUndefined } from '@fuelgauge/core/internal';
import { checkAccount } from '../options/check-account.ts';
import { invalidConfig } from '../options/invalid-config.ts';
import type { GaugeAccount } from '../options/options.ts';
import { type KnownProviders, requireProvider } from './known-providers.ts';

/** An account that always has a label. */
export interface NormalizedAccount extends GaugeAccount {
  readonly account: string;
}

/**
 * Copies an account and gives it a label. `apiKey: undefined` counts as an empty key:
 * falling back to the provider's own variable could use another account's key.
 */
function normalizeAccount(given: GaugeAccount): NormalizedAccount {
  const { provider, account = DEFAULT_ACCOUNT, baseUrl, headers, pool } = given;
  return omitUndefined({
    provider,
    account,
    apiKey: 'apiKey' in given ? (given.apiKey ?? '') : undefined,
    baseUrl,
    headers: headers && { ...headers },
    pool,
  });
}

/**
 * Checks and copies the accounts of the options, so that later changes to the options have no effect.
 * @throws BalanceError `invalid_config`: `option`, `unknown_provider`, `duplicate_account`
 */
export function normalizeAccounts(
  accounts: readonly GaugeAccount[],
  providers: KnownProviders,
): readonly NormalizedAccount[] {
  const names = new Set<string>();
  return accounts.map((given, index) => {
    checkAccount(given, `accounts[${index}]`);
    requireProvider(providers, given.provider);
    const account = normalizeAccount(given);
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
