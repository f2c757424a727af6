import { addDecimal, type BalanceReading, type Decimal } from '@fuelgauge/core';
import { accountName, omitUndefined } from '@fuelgauge/core/internal';
import type { Account, AccountId } from '../../../accounts/account.ts';
import type { AccountRow } from '../../../render/account-row.ts';

interface Tracked {
  readonly row: AccountRow;
  /** The first known amount. */
  readonly start?: Decimal;
  /** The last known amount. */
  readonly last?: Decimal;
}

export type TrackedAccount = AccountId & Pick<Account, 'twins'>;

/** The state of every account since watching began. */
export interface Tracker {
  record(reading: BalanceReading, details: Pick<AccountRow, 'below' | 'hint'>): void;
  /** Whether nothing is known of this account yet. */
  isNew(account: AccountId): boolean;
  rows(): readonly AccountRow[];
}

export function createTracker(accounts: readonly TrackedAccount[]): Tracker {
  const tracked = new Map(
    accounts.map(({ provider, account, twins }): [string, Tracked] => [
      accountName({ provider, account }),
      { row: { provider, account, twins } },
    ]),
  );
  return {
    record(reading, details) {
      const name = accountName(reading);
      const { provider, account } = reading;
      const twins = tracked.get(name)?.row.twins;
      const row = { provider, account, twins, reading, ...details };
      tracked.set(name, track(row, reading, tracked.get(name)));
    },
    isNew: (account) => tracked.get(accountName(account))?.row.reading === undefined,
    rows: () => [...tracked.values()].map(({ row }) => row),
  };
}

function track(row: AccountRow, reading: BalanceReading, before: Tracked | undefined): Tracked {
  const { start, last } = before ?? {};
  if (reading.status === 'error') return { row, ...omitUndefined({ start, last }) };
  const { remaining } = reading.balance;
  const change = changeOf(start ?? remaining, remaining);
  const isMoving = last !== undefined && last !== remaining;
  return { row: { ...row, change, isMoving }, start: start ?? remaining, last: remaining };
}

/** The difference of two amounts; null between a number and infinity. */
function changeOf(from: Decimal, to: Decimal): Decimal | null {
  if (from === to) return '0';
  if (from === 'Infinity' || to === 'Infinity') return null;
  return addDecimal(to, from.startsWith('-') ? from.slice(1) : `-${from}`);
}
