import type { GaugeAccount } from '@fuelgauge/balances';

/** Which accounts the user asks for; what is left out is not asked about. */
export interface AccountFilter {
  readonly provider?: readonly string[];
  readonly account?: string;
}

/** Those of the accounts that the user asks for, in their order. */
export function selectAccounts(accounts: readonly GaugeAccount[], filter: AccountFilter): readonly GaugeAccount[] {
  return accounts.filter(
    ({ provider, account }) => (filter.provider?.includes(provider) ?? true) && (filter.account ?? account) === account,
  );
}

/**
 * The accounts that the user asks for by the name of their vendor, but has no key for. They are read all the same,
 * so that what was asked for is never passed over in silence; the empty key keeps them from any other account's key.
 */
export function missingAccounts(selected: readonly GaugeAccount[], filter: AccountFilter): readonly GaugeAccount[] {
  const { provider: asked = [], account = 'default' } = filter;
  return [...new Set(asked)]
    .filter((id) => !selected.some(({ provider }) => provider === id))
    .map((provider) => ({ provider, account, apiKey: '' }));
}
