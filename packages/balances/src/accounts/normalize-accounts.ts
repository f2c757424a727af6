import { accountName } from '@fuelgauge/core/internal';
import { invalidConfig } from '../options/invalid-config.ts';
import { type NormalizedAccount, takeAccount } from '../options/take-account.ts';
import { type KnownProviders, requireProvider } from './known-providers.ts';

/**
 * Checks and copies the accounts of the options, so that later changes to the options have no effect.
 * @throws BalanceError `invalid_config`: `option`, `unknown_provider`, `duplicate_account`
 */
export function normalizeAccounts(
  accounts: readonly unknown[],
  providers: KnownProviders,
): readonly NormalizedAccount[] {
  const names = new Set<string>();
  return accounts.map((given, index) => {
    const taken = takeAccount(given, `accounts[${index}]`);
    const account = { ...taken, provider: requireProvider(providers, taken.provider).id };
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
