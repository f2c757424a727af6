import { DEFAULT_ACCOUNT } from '@fuelgauge/core/internal';
import type { AccountName } from '../model/account-state.ts';
import type { Accounts } from './stream-accounts.ts';

/** The names of accounts, without what they are read with. */
export async function* listNames(accounts: Accounts): AsyncGenerator<AccountName, void> {
  for await (const { provider, account = DEFAULT_ACCOUNT } of accounts) yield { provider, account };
}
