import { addDecimal, type BalanceReading, type Decimal } from '@fuelgauge/core';
import { type Account, accountName } from '../../../accounts/account-source.ts';
import type { AccountRow } from '../../../render/account-row.ts';

interface Tracked {
  readonly row: AccountRow;
  /** The first known amount. */
  readonly start?: Decimal;
  /** The last known amount. */
  readonly last?: Decimal;
}

/** What became of every account since watching began. */
export interface Tracker {
  record(reading: BalanceReading, details: Pick<AccountRow, 'low' | 'hint'>): void;
  /** Is nothing known of this account yet? */
  isNew(account: Pick<Account, 'provider' | 'account'>): boolean;
  rows(): readonly AccountRow[];
}

export function createTracker(accounts: readonly Account[]): Tracker {
  const tracked = new Map(
    accounts.map(({ provider, account }): [string, Tracked] => [
      accountName({ provider, account }),
      { row: { provider, account } },
    ]),
  );
  return {
    record(reading, details) {
      const name = accountName(reading);
      const { start, last } = tracked.get(name) ?? {};
      const base = { provider: reading.provider, account: reading.account, reading, ...details };
      if (reading.status === 'error') {
        tracked.set(name, {
          row: base,
          ...(start === undefined ? {} : { start }),
          ...(last === undefined ? {} : { last }),
        });
        return;
      }
      const { remaining } = reading.balance;
      const row = {
        ...base,
        change: changeOf(start ?? remaining, remaining),
        isMoving: last !== undefined && last !== remaining,
      };
      tracked.set(name, { row, start: start ?? remaining, last: remaining });
    },
    isNew: (account) => tracked.get(accountName(account))?.row.reading === undefined,
    rows: () => [...tracked.values()].map(({ row }) => row),
  };
}

/** How much more it is; null between a number and infinity. */
function changeOf(from: Decimal, to: Decimal): Decimal | null {
  if (from === to) return '0';
  if (from === 'Infinity' || to === 'Infinity') return null;
  return addDecimal(to, from.startsWith('-') ? from.slice(1) : `-${from}`);
}
