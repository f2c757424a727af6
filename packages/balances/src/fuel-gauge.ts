import type {
  Balance,
  BalanceReading,
  BalanceReport,
  CallOptions,
  RegisteredProvider,
} from '@fuelgauge/core';
import { createAccountRegistry } from './account-registry.ts';
import { readAtLeast, requireBalance, selectAccount } from './ensure.ts';
import { checkReadOptions } from './options/check-options.ts';
import type { CheckedAmount, CheckedId, CheckedUnit } from './options/literal-checks.ts';
import type { EnsureOptions, FuelGaugeOptions, ReadOptions } from './options/options.ts';
import { streamReadings } from './reading/stream-readings.ts';
import { createReport } from './report/report.ts';

/**
 * Reads the balances of many accounts. Reads of the same account at the same time share one request.
 * With the ids that it knows, a misspelt one in the program does not compile.
 */
export interface FuelGauge<Known extends string = string> {
  /**
   * Reads all accounts. Never rejects because a vendor failed: that is a reading, and so is an aborted call.
   * @throws BalanceError `invalid_config/option`
   */
  read(options?: ReadOptions): Promise<BalanceReport>;
  /**
   * Gives each reading as soon as it is known; nothing is asked before the first `next()`, and every call starts afresh.
   * Leaving the loop cancels what no other reader waits for. Warnings that need all readings (`pool_moving`) are the report's.
   * @throws BalanceError `invalid_config/option`, at the first `next()`
   */
  stream(options?: ReadOptions): AsyncIterableIterator<BalanceReading, void, undefined>;
  /**
   * Resolves if the one account that is meant has at least so much; unknown and stale are not enough.
   * @throws InsufficientBalanceError where the balance is known and below
   * @throws BalanceError where it is unknown, or `invalid_config`: `account_needed`, `not_configured`, `unit`, `option`
   */
  ensure<Id extends string, Amount extends string, Counted extends string = string>(
    options: EnsureOptions<
      CheckedId<Known, Id>,
      CheckedAmount<Amount>,
      CheckedUnit<NoInfer<Id>, Counted>
    >,
  ): Promise<Balance>;
}

/**
 * Makes the gauge of the registry's providers and the user's own.
 * Nothing of it shows a key: accounts live in closures.
 */
export function createGauge(
  registry: readonly RegisteredProvider[],
  options: FuelGaugeOptions = {},
): FuelGauge {
  const { accounts, readerOf, unitOf } = createAccountRegistry(registry, options);
  const usualMaxAgeMs = options.maxAgeMs ?? 0;

  function start(
    options: ReadOptions,
    signal: AbortSignal | undefined,
  ): readonly Promise<BalanceReading>[] {
    return accounts().map((account) =>
      readerOf(account)(options.maxAgeMs ?? usualMaxAgeMs, signal),
    );
  }

  return {
    async read(options = {}) {
      checkReadOptions(options);
      return createReport(await Promise.all(start(options, options.signal)), unitOf);
    },
    stream: (options = {}) => streamReadings((signal) => start(options, signal), options),
    async ensure(options) {
      checkReadOptions(options);
      const needed = readAtLeast(options.atLeast);
      const read = readerOf(selectAccount(accounts(), options));
      return requireBalance(
        await read(options.maxAgeMs ?? usualMaxAgeMs, options.signal),
        needed,
        options.unit,
      );
    },
  };
}

/** Reads once with a gauge of its own. */
export async function readOnce(
  registry: readonly RegisteredProvider[],
  options: FuelGaugeOptions & CallOptions,
): Promise<BalanceReport> {
  const gauge = createGauge(registry, options);
  return gauge.read(options.signal ? { signal: options.signal } : {});
}
