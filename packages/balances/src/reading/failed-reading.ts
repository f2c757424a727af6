import type { BalanceErrorData, ErrorReading } from '@fuelgauge/core';
import type { Account } from '../accounts/accounts.ts';

/** The reading of an account that failed before a request was made. */
export function failedReading(
  { provider, account }: Pick<Account, 'provider' | 'account'>,
  error: BalanceErrorData,
  startedAt: number,
): ErrorReading {
  const durationMs = Math.round(performance.now() - startedAt);
  return { provider, account, status: 'error', error, durationMs, attempts: 0, warnings: [] };
}
