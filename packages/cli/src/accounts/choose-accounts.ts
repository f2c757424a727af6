import { catalog } from '@fuelgauge/registry/catalog';
import { type Account, accountName, DEFAULT_LABEL } from './account-source.ts';
import type { OpenSource } from './open-account-source.ts';
import { type AccountFilter, missingAccounts, selectAccounts } from './select-accounts.ts';

export interface ChosenAccounts {
  /** Those that are configured. */
  readonly selected: readonly Account[];
  /** The same, and those that were asked for but have no key. */
  readonly accounts: readonly Account[];
}

/** The accounts of a source that the user asks for. */
export function chooseAccounts(source: OpenSource, filter: AccountFilter): ChosenAccounts {
  const selected = selectAccounts(source.accounts, filter);
  const missing = missingAccounts(selected, filter, (account) =>
    adviseOnMissing(account, source.config),
  );
  return { selected, accounts: [...selected, ...missing] };
}

/** How an account that is not configured would be: a configuration that lists accounts replaces the environment. */
function adviseOnMissing(
  missing: Pick<Account, 'provider' | 'account'>,
  config: OpenSource['config'],
): string {
  if (config?.accounts) return `add ${accountName(missing)} to ${config.path}`;
  const variable = catalog.find(({ id }) => id === missing.provider)?.keyVariables[0];
  return missing.account === DEFAULT_LABEL
    ? `set ${variable}`
    : `add ${accountName(missing)} to a configuration (fuelgauge init)`;
}
