import {
  BalanceError,
  type BalanceErrorData,
  type ErrorReading,
  type OkReading,
  type TransportOptions,
} from '@fuelgauge/core';
import { describeFailure, type RetryBudget, takeReading } from '@fuelgauge/core/internal';
import type { NormalizedAccount } from '../accounts/normalize-accounts.ts';
import { failedReading } from './failed-reading.ts';
import type { Limiter } from './limiter.ts';
import type { LazyProvider } from './load-provider.ts';

/** What the accounts of one provider share within a gauge. */
export interface SharedProvider extends LazyProvider {
  readonly limiter: Limiter;
  readonly retryBudget: RetryBudget;
}

/** How requests are sent, with the default deadline filled in. */
export interface GaugeTransport extends TransportOptions {
  readonly timeoutMs: number;
}

/** Requests the balance of one account once. Every failure becomes a reading. */
export async function requestReading(
  account: NormalizedAccount,
  provider: SharedProvider,
  transport: GaugeTransport,
  signal: AbortSignal,
): Promise<OkReading | ErrorReading> {
  const { provider: id, ...accountOptions } = account;
  const startedAt = performance.now();
  const fail = (error: BalanceErrorData) => failedReading(account, error, startedAt);
  try {
    const definition = await provider.load(signal);
    const loadingMs = performance.now() - startedAt;
    const timeoutMs = Math.max(1, Math.ceil(transport.timeoutMs - loadingMs));
    const { limiter, retryBudget } = provider;
    const options = { ...transport, ...accountOptions, timeoutMs, retryBudget, signal };
    const reading = await limiter(signal, () => takeReading(definition, options));
    return reading ?? fail(describeFailure({ id }, 'aborted', 'signal'));
  } catch (error) {
    if (BalanceError.isInstance(error)) return fail(error.toJSON());
    throw error;
  }
}
