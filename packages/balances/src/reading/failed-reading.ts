import type { BalanceErrorData, ErrorReading } from '@fuelgauge/core';
import type { NormalizedAccount } from '../accounts/normalize-accounts.ts';

/** The reading of an account that failed before a request was sent. */
export function failedReading(
  { provider, account }: Pick<NormalizedAccount, 'provider' | 'account'>,
  error: BalanceErrorData,
  startedAt: number,
): ErrorReading {
  const durationMs = Math.round(performance.now() - startedAt);
  return { provider, account, status: 'error', error, durationMs, attempts: 0, warnings: [] };
}
