import type { BalanceReport } from '@fuelgauge/core';
import type { Account } from '../../accounts/account.ts';
import type { AccountGauge } from '../../accounts/create-gauge.ts';
import { readReport } from '../../accounts/read-report.ts';
import type { Context } from '../../context.ts';
import { withProgress } from '../../terminal/progress.ts';

/** Reads all accounts and counts them on stderr, where that is a terminal. */
export function readWithProgress(
  gauge: AccountGauge,
  accounts: readonly Account[],
  context: Context,
): Promise<BalanceReport> {
  const count = accounts.length;
  return withProgress(context, describeProgress(0, count), (show) => {
    let done = 0;
    return readReport(gauge, accounts, context.signal, () => {
      done += 1;
      show(describeProgress(done, count));
    });
  });
}

/** How many of the accounts have been read. */
export function describeProgress(done: number, count: number): string {
  return `reading balances… ${done} of ${count}`;
}
