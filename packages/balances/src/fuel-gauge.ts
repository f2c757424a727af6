import type { Balance, BalanceReading, BalanceReport, RegisteredProvider } from '@fuelgauge/core';
import { parseAtLeast, requireBalance, selectAccount } from './ensure.ts';
import { createGaugeReader, type ObservedReadOptions } from './gauge-reader.ts';
import type { CheckedAmount, CheckedId, CheckedUnit } from './options/literal-checks.ts';
import type { EnsureOptions, FuelGaugeOptions, ReadOptions } from './options/options.ts';
import { takeEnsureOptions } from './options/take-options.ts';
import { streamReadings } from './reading/stream-readings.ts';

/**
 * Reads the balances of many accounts. Reads of the same account at the same time share one request.
 * `Known` are the ids it knows: any other id that is written out in the program does not compile.
 */
export interface FuelGauge<Known extends string = string> {
  /**
   * Reads all accounts. Never rejects because a vendor failed: that is a reading, and so is an aborted call.
   * @throws BalanceError `invalid_config/option`
   */
  read(options?: ReadOptions): Promise<BalanceReport>;
  /**
   * Yields each reading as soon as it is known. Each call starts anew, with its first `next()`.
   * Leaving the loop cancels the requests that no other reader waits for.
   * Warnings that need all readings (`pool_moving`) are only in the report.
   * @throws BalanceError `invalid_config/option`, at the first `next()`
   */
  stream(options?: ReadOptions): AsyncIterableIterator<BalanceReading, void, undefined>;
  /**
   * Resolves if the selected account has at least this amount. An unknown or stale balance is never enough.
   * @throws InsufficientBalanceError where the balance is known and too low
   * @throws BalanceError where it is unknown, or
   * `invalid_config`: `account_needed`, `not_configured`, `unit`, `option`
   */
  ensure<Id extends string, Amount extends string, Counted extends string = string>(
    options: EnsureOptions<
      CheckedId<Known, Id>,
      CheckedAmount<Amount>,
      CheckedUnit<NoInfer<Id>, Counted>
    >,
  ): Promise<Balance>;
}

/** The gauge of fuelgauge's own packages: one read gives both the readings as they arrive and the report. */
export interface ObservableGauge extends FuelGauge {
  read(options?: ObservedReadOptions): Promise<BalanceReport>;
}

/**
 * Creates the gauge of the registry's providers and the user's own.
 * Accounts live in closures, so that inspecting the gauge shows no key.
 */
export function createGauge(
  registry: readonly RegisteredProvider[],
  options: FuelGaugeOptions = {},
): ObservableGauge {
  const { accounts, readerOf, defaultMaxAgeMs, start, read } = createGaugeReader(registry, options);
  return {
    read,
    stream: (options = {}) => streamReadings(start, options),
    async ensure(options) {
      const { provider, account, other, atLeast, unit, maxAgeMs, signal } =
        takeEnsureOptions(options);
      const needed = parseAtLeast(atLeast);
      const readOne = readerOf(selectAccount(accounts(), provider, account));
      const reading = await readOne(maxAgeMs ?? defaultMaxAgeMs, signal ?? undefined);
      return requireBalance(reading, needed, { unit, other });
    },
  };
}
