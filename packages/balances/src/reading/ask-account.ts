import {
  BalanceError,
  type BalanceErrorData,
  type ErrorReading,
  type OkReading,
  type TransportOptions,
} from '@fuelgauge/core';
import { describeFailure, type RetryBudget, takeReading } from '@fuelgauge/core/internal';
import type { Account } from '../accounts/accounts.ts';
import { failedReading } from './failed-reading.ts';
import type { Limiter } from './limiter.ts';
import type { LazyProvider } from './load-provider.ts';

/** What the accounts of one provider share within a gauge. */
export interface SharedProvider extends LazyProvider {
  readonly queue: Limiter;
  readonly retryBudget: RetryBudget;
}

/** How requests are sent, with the deadline settled. */
export interface Transport extends TransportOptions {
  readonly timeoutMs: number;
}

/** Asks one account once. Whatever goes wrong becomes a reading. */
export async function askAccount(
  { provider: id, ...account }: Account,
  provider: SharedProvider,
  transport: Transport,
  signal: AbortSignal,
): Promise<OkReading | ErrorReading> {
  const startedAt = performance.now();
  const failed = (error: BalanceErrorData) =>
    failedReading({ provider: id, ...account }, error, startedAt);
  try {
    const definition = await provider.load(signal);
    const loadingMs = performance.now() - startedAt;
    const timeoutMs = Math.max(1, Math.ceil(transport.timeoutMs - loadingMs));
    const { retryBudget } = provider;
    const reading = await provider.queue(signal, () =>
      takeReading(definition, { ...transport, ...account, timeoutMs, retryBudget, signal }),
    );
    return reading ?? failed(describeFailure({ id }, 'aborted', 'signal'));
  } catch (error) {
    if (BalanceError.isInstance(error)) return failed(error.toJSON());
    throw error;
  }
}
