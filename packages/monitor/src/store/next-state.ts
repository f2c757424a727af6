import type { BalanceReading } from '@fuelgauge/core';
import type { AccountState } from '../model/account-state.ts';

/** What is known of an account after one more attempt. A stale reading is a failure: its amount is an old one. */
export function nextState(
  previous: AccountState | undefined,
  reading: BalanceReading,
  at: string,
): AccountState {
  const { provider, account } = reading;
  if (reading.status === 'ok')
    return { provider, account, reading, attemptedAt: at, failing: null };
  const before = previous?.failing;
  return {
    provider,
    account,
    reading: previous?.reading ?? null,
    attemptedAt: at,
    failing: {
      since: before?.since ?? at,
      count: (before?.count ?? 0) + 1,
      error: reading.error,
    },
  };
}
