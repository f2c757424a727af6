import { catalog } from '@fuelgauge/registry/catalog';
import type { Account, AccountSource } from './account-source.ts';
import { type AccountFilter, missingAccounts, selectAccounts } from './select-accounts.ts';

export interface ChosenAccounts {
  /** Those that are configured. */
  readonly selected: readonly Account[];
  /** The same, and those that were asked for but have no key. */
  readonly accounts: readonly Account[];
}

/** The accounts of a source that the user asks for. */
export function chooseAccounts({ accounts }: AccountSource, filter: AccountFilter): ChosenAccounts {
  const selected = selectAccounts(accounts, filter);
  const variableOf = (id: string) => catalog.find((entry) => entry.id === id)?.keyVariables[0] ?? '';
  return { selected, accounts: [...selected, ...missingAccounts(selected, filter, variableOf)] };
}
