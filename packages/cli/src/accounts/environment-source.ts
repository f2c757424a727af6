import type { Environment } from '@fuelgauge/core';
import { DEFAULT_ACCOUNT, findGivenVariable } from '@fuelgauge/core/internal';
import type { VendorEntry } from '../catalog/known-vendors.ts';
import type { Account, AccountSource } from './account.ts';
import { environmentKey } from './keys/environment-key.ts';

/** The accounts whose key variable is set, one for each vendor. A blank one is an account whose key is missing. */
export function createEnvironmentSource(
  catalog: readonly VendorEntry[],
  env: Environment,
): AccountSource {
  const accounts = catalog.flatMap((entry): readonly Account[] => {
    const variable = findGivenVariable(entry, env);
    if (variable === undefined) return [];
    const key = environmentKey(entry.id, variable, env);
    return [{ provider: entry.id, account: DEFAULT_ACCOUNT, key }];
  });
  return {
    origin: 'the environment',
    accounts: accounts.map((account) => withTwins(account, accounts, catalog)),
    env,
    close: async () => {},
  };
}

/** An account with the others that read its variable, too. */
function withTwins(
  account: Account,
  all: readonly Account[],
  catalog: readonly VendorEntry[],
): Account {
  const {
    provider,
    key: { variable },
  } = account;
  if (variable === undefined) return account;
  const readers = catalog.filter(
    ({ id, keyVariables }) => id !== provider && keyVariables.includes(variable),
  );
  const twins = readers
    .map(({ id }) => id)
    .filter((id) => all.some((other) => other.provider === id));
  return twins.length > 0 ? { ...account, twins } : account;
}
