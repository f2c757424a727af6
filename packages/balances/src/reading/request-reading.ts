import type { ErrorReading, OkReading, TransportOptions } from '@fuelgauge/core';
import { describeFailure, takeReading, toBalanceError } from '@fuelgauge/core/internal';
import type { NormalizedAccount } from '../options/take-account.ts';
import { startDeadline } from './deadline.ts';
import { failedReading, missedReading } from './failed-reading.ts';
import type { Limiter } from './limiter.ts';
import type { LazyProvider } from './load-provider.ts';
import type { Missed } from './wait-for.ts';

/** How requests are sent, with the default deadline filled in. */
export interface GaugeTransport extends TransportOptions {
  readonly timeoutMs: number;
}

/** The deadline passed before the account's turn came: no request was sent. */
const QUEUED = {
  problem: 'other accounts of the provider took all the time',
  hint: 'raise timeoutMs or maxConcurrentPerProvider',
} as const;

/** One call of an account. */
export interface ReadingRequest {
  /** When it was asked for, by `performance.now()`: its deadline runs from then. */
  readonly startedAt: number;
  readonly signal: AbortSignal | undefined;
  /** Where accounts of the provider wait for each other. @default it is sent at once */
  readonly limiter?: Limiter;
}

const AT_ONCE: Limiter = async (_signal, _deadline, task) => ({ result: await task() });

/**
 * Requests the balance of one account once. Every failure becomes a reading.
 * The deadline runs from the call: loading the provider and waiting for other accounts count.
 */
export async function requestReading(
  account: NormalizedAccount,
  provider: LazyProvider,
  transport: GaugeTransport,
  { startedAt, signal, limiter = AT_ONCE }: ReadingRequest,
): Promise<OkReading | ErrorReading> {
  const { provider: id, ...accountOptions } = account;
  const deadline = startDeadline(transport.timeoutMs, startedAt);
  const missed = (outcome: Missed) =>
    outcome === 'aborted'
      ? missedReading(account, 'aborted', startedAt)
      : failedReading(account, describeFailure({ id }, 'timeout', 'deadline', QUEUED), startedAt);
  if (signal?.aborted) return missed('aborted');
  if (deadline.leftMs() <= 0) return missed('deadline');
  try {
    const definition = provider.loaded() ?? (await provider.load(deadline.leftMs(), signal));
    const outcome = await limiter(signal, deadline, () => {
      // What an account was not given is undefined in it, which its type, for users, does not say.
      const options = { ...transport, ...accountOptions, signal };
      return takeReading(definition, options as Pick<typeof account, 'account'>, startedAt);
    });
    if ('missed' in outcome) return missed(outcome.missed);
    // Named by the account: a definition of the user's own may call itself anything by now.
    const durationMs = Math.round(performance.now() - startedAt);
    return { ...outcome.result, provider: id, account: account.account, durationMs };
  } catch (error) {
    return failedReading(account, toBalanceError({ id }, error).toJSON(), startedAt);
  }
}
