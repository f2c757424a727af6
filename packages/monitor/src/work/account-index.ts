import { DEFAULT_ACCOUNT } from '@fuelgauge/core/internal';
import type { Batch } from './engine.ts';
import type { MonitorAccount } from './options.ts';
import type { Accounts } from './stream-accounts.ts';

/** The accounts of this process by name, listed anew for each round: what a job of names is read with. */
export interface AccountIndex {
  /** In the order of the batch; accounts that this process does not have are left out. */
  find(batch: Batch): Promise<readonly MonitorAccount[]>;
}

const keyOf = (provider: string, account: string): string => JSON.stringify([provider, account]);

export function createAccountIndex(accounts: Accounts): AccountIndex {
  let listedFor = '';
  let index: Promise<ReadonlyMap<string, MonitorAccount>> | undefined;

  async function list(): Promise<ReadonlyMap<string, MonitorAccount>> {
    const found = new Map<string, MonitorAccount>();
    for await (const account of accounts)
      found.set(keyOf(account.provider, account.account ?? DEFAULT_ACCOUNT), account);
    return found;
  }

  return {
    async find({ provider, accounts: names, roundAt }) {
      // Once for all batches of a round; what failed is listed again by the next batch.
      if (index === undefined || roundAt > listedFor) {
        listedFor = roundAt;
        index = list();
        index.catch(() => {
          index = undefined;
        });
      }
      const known = await index;
      return names.flatMap((name) => known.get(keyOf(provider, name)) ?? []);
    },
  };
}
