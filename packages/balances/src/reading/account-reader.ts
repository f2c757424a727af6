import type { BalanceReading, ErrorReading, OkReading } from '@fuelgauge/core';
import { toBalanceError } from '@fuelgauge/core/internal';
import type { NormalizedAccount } from '../options/take-account.ts';
import { type Asked, noteAsked } from './asked.ts';
import { failedReading, missedReading } from './failed-reading.ts';
import { createLastGood } from './last-good.ts';
import { singleFlight } from './single-flight.ts';

/**
 * Returns the last good reading of an account if that is fresh enough, else requests one. Never rejects.
 * @param asked when it was asked for, if it had to wait for its turn: what was answered since is its answer, too
 */
export type AccountReader = (
  maxAgeMs: number,
  signal?: AbortSignal,
  asked?: Asked,
) => Promise<BalanceReading>;

/** Freezes a tree of plain data. */
function deepFreeze<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  for (const part of Object.values(value)) deepFreeze(part);
  return Object.freeze(value);
}

/** A reading, and when it was known. */
interface Told extends Asked {
  readonly reading: BalanceReading;
}

/** What others were told while the caller waited for its turn: without the wait it would have shared that call. */
function answeredSince(answer: Told | undefined, { order }: Asked): BalanceReading | undefined {
  return answer && answer.order > order ? answer.reading : undefined;
}

/** The last outcome, while the vendor does not want to be asked again: by the clock that nobody sets. */
function repeat(last: Told | undefined, minIntervalMs: () => number): BalanceReading | undefined {
  return last && performance.now() - last.at < minIntervalMs()
    ? { ...last.reading, durationMs: 0, attempts: 0 }
    : undefined;
}

/**
 * Calls at the same time share one `request`, and each waits no longer than `timeoutMs` for it. No request is made
 * sooner than `minIntervalMs` after the last: its outcome is repeated.
 * Readings are frozen, because callers share them too.
 */
export function createAccountReader(
  account: Pick<NormalizedAccount, 'provider' | 'account'>,
  timeoutMs: number,
  request: (
    signal: AbortSignal | undefined,
    startedAt: number,
  ) => Promise<OkReading | ErrorReading>,
  minIntervalMs: () => number = () => 0,
): AccountReader {
  const lastGood = createLastGood();
  let lastAsked: Told | undefined;
  let answer: Told | undefined;
  let calls = 0;
  let remembered = 0;

  const refresh = singleFlight(timeoutMs, async (signal, startedAt) => {
    calls += 1;
    const call = calls;
    const reading = await request(signal, startedAt);
    // One that was given up, and comes after the reading of a later call, is no news.
    if (reading.status === 'ok' && call < remembered) return deepFreeze<BalanceReading>(reading);
    if (reading.status === 'ok') remembered = call;
    const shown = deepFreeze(lastGood.update(reading));
    const { at, order } = noteAsked();
    const told: Told = { reading: shown, at, order };
    if (reading.attempts > 0) lastAsked = told;
    if (!signal?.aborted) answer = told;
    return shown;
  });

  return async (maxAgeMs, signal, asked = noteAsked()) => {
    const startedAt = asked.at;
    try {
      const known = signal?.aborted
        ? undefined
        : (answeredSince(answer, asked) ??
          lastGood.get(maxAgeMs) ??
          repeat(lastAsked, minIntervalMs));
      if (known) return known;
      const outcome = await refresh(signal, startedAt);
      if ('result' in outcome) return outcome.result;
      return deepFreeze(lastGood.update(missedReading(account, outcome.missed, startedAt)));
    } catch (error) {
      // Such as a signal that cannot be listened to.
      const failure = toBalanceError({ id: account.provider }, error);
      return failedReading(account, failure.toJSON(), startedAt);
    }
  };
}
