import type { ErrorReading, OkReading, TransportOptions } from '@fuelgauge/core';
import { describeFailure, takeReading, toBalanceError } from '@fuelgauge/core/internal';
import type { NormalizedAccount } from '../options/take-account.ts';
import { startDeadline } from './deadline.ts';
import { failedReading, missedReading } from './failed-reading.ts';
import type { Limiter } from './limiter.ts';
import type { LazyProvider } from './load-provider.ts';

/** What the accounts of one provider share. */
export interface SharedProvider extends LazyProvider {
  readonly limiter: Limiter;
}

/** How requests are sent, with the default deadline filled in. */
export interface GaugeTransport extends TransportOptions {
  readonly timeoutMs: number;
}

/** The deadline passed before the account's turn came: no request was sent. */
const QUEUED = {
  problem: 'other accounts of the provider took all the time',
  hint: 'raise timeoutMs or maxConcurrentPerProvider',
} as const;

/**
 * Requests the balance of one account once. Every failure becomes a reading.
 * The deadline runs from the call: loading the provider and waiting for other accounts count.
 */
export async function requestReading(
  account: NormalizedAccount,
  provider: SharedProvider,
  transport: GaugeTransport,
  signal: AbortSignal,
): Promise<OkReading | ErrorReading> {
  const { provider: id, ...accountOptions } = account;
  const startedAt = performance.now();
  const deadline = startDeadline(transport.timeoutMs);
  try {
    const definition = await provider.load(signal);
    const outcome = await provider.limiter(signal, deadline, () => {
      const timeoutMs = Math.max(1, Math.ceil(deadline.leftMs()));
      // What an account was not given is undefined in it, which its type, for users, does not say.
      const options = { ...transport, ...(accountOptions as Pick<typeof account, 'account'>) };
      return takeReading(definition, { ...options, timeoutMs, signal });
    });
    if ('missed' in outcome)
      return outcome.missed === 'aborted'
        ? missedReading(account, 'aborted', startedAt)
        : failedReading(account, describeFailure({ id }, 'timeout', 'deadline', QUEUED), startedAt);
    // Named by the account: a definition of the user's own may call itself anything by now.
    const durationMs = Math.round(performance.now() - startedAt);
    return { ...outcome.result, provider: id, account: account.account, durationMs };
  } catch (error) {
    return failedReading(account, toBalanceError({ id }, error).toJSON(), startedAt);
  }
}
