import type { BalanceReading, ErrorReading, OkReading } from '@fuelgauge/core';
import { describeFailure } from '@fuelgauge/core/internal';
import type { Account } from '../accounts/accounts.ts';
import { deepFreeze } from '../deep-freeze.ts';
import { failedReading } from './failed-reading.ts';
import { createLastGood } from './last-good.ts';
import { singleFlight } from './single-flight.ts';

/** Reads one account: from its last good reading if that is young enough, else by asking. Never rejects. */
export type AccountReader = (maxAgeMs: number, signal?: AbortSignal) => Promise<BalanceReading>;

/** All who read the account at the same time share one `ask`; readings are frozen, since they share those too. */
export function createAccountReader(
  account: Pick<Account, 'provider' | 'account'>,
  ask: (signal: AbortSignal) => Promise<OkReading | ErrorReading>,
): AccountReader {
  const lastGood = createLastGood();
  const refresh = singleFlight(async (signal) => deepFreeze(lastGood.settle(await ask(signal))));

  return async (maxAgeMs, signal) => {
    const startedAt = performance.now();
    const known = signal?.aborted ? undefined : lastGood.answer(maxAgeMs);
    return (
      known ??
      (await refresh(signal)) ??
      failedReading(
        account,
        describeFailure({ id: account.provider }, 'aborted', 'signal'),
        startedAt,
      )
    );
  };
}
