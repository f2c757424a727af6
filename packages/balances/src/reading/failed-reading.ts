import type { BalanceErrorData, ErrorReading } from '@fuelgauge/core';
import { describeFailure } from '@fuelgauge/core/internal';
import type { NormalizedAccount } from '../options/take-account.ts';
import type { Missed } from './wait-for.ts';

type Named = Pick<NormalizedAccount, 'provider' | 'account'>;

/** The reading of an account that failed before a request was sent. */
export function failedReading(
  { provider, account }: Named,
  error: BalanceErrorData,
  startedAt: number,
): ErrorReading {
  const durationMs = Math.round(performance.now() - startedAt);
  return { provider, account, status: 'error', error, durationMs, attempts: 0, warnings: [] };
}

/** The reading of an account whose reader has left, or waited for as long as a call may take. */
export function missedReading(account: Named, missed: Missed, startedAt: number): ErrorReading {
  const provider = { id: account.provider };
  const error =
    missed === 'aborted'
      ? describeFailure(provider, 'aborted', 'signal')
      : describeFailure(provider, 'timeout', 'deadline');
  return failedReading(account, error, startedAt);
}
