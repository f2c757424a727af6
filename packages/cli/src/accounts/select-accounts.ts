import { type Account, DEFAULT_LABEL } from './account-source.ts';
import { absentKey } from './keys/absent-key.ts';

/** Which accounts the user asks for; what is left out is not asked about. */
export interface AccountFilter {
  readonly provider?: readonly string[];
  readonly account?: string;
}

/** Those of the accounts that the user asks for, in their order. */
export function selectAccounts(
  accounts: readonly Account[],
  filter: AccountFilter,
): readonly Account[] {
  return accounts.filter(
    ({ provider, account }) =>
      (filter.provider?.includes(provider) ?? true) && (filter.account ?? account) === account,
  );
}

/**
 * The accounts that the user asks for by the name of their vendor, but has no key for. They are read all the same,
 * so that what was asked for is never passed over in silence. `adviseOn` says how there would be one.
 */
export function missingAccounts(
  selected: readonly Account[],
  filter: AccountFilter,
  adviseOn: (missing: Pick<Account, 'provider' | 'account'>) => string,
): readonly Account[] {
  const { provider: asked = [], account = DEFAULT_LABEL } = filter;
  return [...new Set(asked)]
    .filter((id) => !selected.some(({ provider }) => provider === id))
    .map((provider) => ({
      provider,
      account,
      key: absentKey(provider, adviseOn({ provider, account })),
    }));
}
