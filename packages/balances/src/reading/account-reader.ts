import type { BalanceReading, ErrorReading, OkReading } from '@fuelgauge/core';
import { toBalanceError } from '@fuelgauge/core/internal';
import type { NormalizedAccount } from '../options/take-account.ts';
import { failedReading, missedReading } from './failed-reading.ts';
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

/**
 * Calls at the same time share one `request`, and each waits no longer than `timeoutMs` for it.
 * Readings are frozen, because callers share them too.
 */
export function createAccountReader(
  account: Pick<NormalizedAccount, 'provider' | 'account'>,
  timeoutMs: number,
  request: (signal: AbortSignal) => Promise<OkReading | ErrorReading>,
): AccountReader {
  const lastGood = createLastGood();
  let calls = 0;
  let remembered = 0;

  const refresh = singleFlight(timeoutMs, async (signal) => {
    calls += 1;
    const call = calls;
    const reading = await request(signal);
    // One that was given up, and comes after the reading of a later call, is no news.
    if (reading.status === 'ok' && call < remembered) return deepFreeze<BalanceReading>(reading);
    if (reading.status === 'ok') remembered = call;
    return deepFreeze(lastGood.update(reading));
  });

  return async (maxAgeMs, signal) => {
    const startedAt = performance.now();
    try {
      const fresh = signal?.aborted ? undefined : lastGood.get(maxAgeMs);
      if (fresh) return fresh;
      const outcome = await refresh(signal);
      if ('result' in outcome) return outcome.result;
      return deepFreeze(lastGood.update(missedReading(account, outcome.missed, startedAt)));
    } catch (error) {
      // Such as a signal that cannot be listened to.
      const failure = toBalanceError({ id: account.provider }, error);
      return failedReading(account, failure.toJSON(), startedAt);
    }
  };
}
