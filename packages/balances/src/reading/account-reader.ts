import type { BalanceReading, ErrorReading, OkReading } from '@fuelgauge/core';
import { describeFailure } from '@fuelgauge/core/internal';
import type { NormalizedAccount } from '../accounts/normalize-accounts.ts';
import { failedReading } from './failed-reading.ts';
import { createLastGood } from './last-good.ts';
import { singleFlight } from './single-flight.ts';

/** Returns the last good reading of an account if that is fresh enough, else requests one. Never rejects. */
export type AccountReader = (maxAgeMs: number, signal?: AbortSignal) => Promise<BalanceReading>;

/** Freezes a tree of plain data. */
function deepFreeze<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  for (const part of Object.values(value)) deepFreeze(part);
  return Object.freeze(value);
}

/** Calls at the same time share one `request`. Readings are frozen, because callers share them too. */
export function createAccountReader(
  account: Pick<NormalizedAccount, 'provider' | 'account'>,
  request: (signal: AbortSignal) => Promise<OkReading | ErrorReading>,
): AccountReader {
  const lastGood = createLastGood();
  const refresh = singleFlight(async (signal) =>
    deepFreeze(lastGood.update(await request(signal))),
  );

  return async (maxAgeMs, signal) => {
    const startedAt = performance.now();
    const fresh = signal?.aborted ? undefined : lastGood.get(maxAgeMs);
    return (
      fresh ??
      (await refresh(signal)) ??
      failedReading(
        account,
        describeFailure({ id: account.provider }, 'aborted', 'signal'),
        startedAt,
      )
    );
  };
}
