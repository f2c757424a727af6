import type { RegisteredProvider } from '@fuelgauge/core';
import {
  accountName,
  createRetryBudget,
  LIMITS,
  omitUndefined,
  readEnvironment,
} from '@fuelgauge/core/internal';
import { discoverAccounts } from './accounts/discover-accounts.ts';
import { knownProviders, requireProvider } from './accounts/known-providers.ts';
import { type NormalizedAccount, normalizeAccounts } from './accounts/normalize-accounts.ts';
import { checkGaugeOptions } from './options/check-options.ts';
import type { FuelGaugeOptions } from './options/options.ts';
import { type AccountReader, createAccountReader } from './reading/account-reader.ts';
import { createLimiter } from './reading/limiter.ts';
import { createLazyProvider } from './reading/load-provider.ts';
import {
  type GaugeTransport,
  requestReading,
  type SharedProvider,
} from './reading/request-reading.ts';
import type { UnitOf } from './report/totals.ts';

/** The accounts of a gauge, each with its reader. */
export interface AccountRegistry {
  accounts(): readonly NormalizedAccount[];
  readerOf(account: NormalizedAccount): AccountReader;
  readonly unitOf: UnitOf;
}

function pickTransport(options: FuelGaugeOptions): GaugeTransport {
  const { fetch, timeoutMs, attemptTimeoutMs, maxRetries, env } = options;
  return omitUndefined({
    fetch,
    timeoutMs: timeoutMs ?? LIMITS.timeoutMs.default,
    attemptTimeoutMs,
    maxRetries,
    env,
  });
}

/** Creates the value of a key on first use and returns the same one from then on. */
function memoizeBy<Given, Value>(
  keyOf: (given: Given) => string,
  create: (given: Given) => Value,
): (given: Given) => Value {
  const values = new Map<string, Value>();
  return (given) => {
    const key = keyOf(given);
    const value = values.get(key) ?? create(given);
    values.set(key, value);
    return value;
  };
}

/**
 * Checks the options and finds the accounts.
 * Providers, readers and limiters are created on first use and live as long as the gauge.
 * @throws BalanceError `invalid_config`
 */
export function createAccountRegistry(
  registry: readonly RegisteredProvider[],
  options: FuelGaugeOptions,
): AccountRegistry {
  checkGaugeOptions(options);
  const { env, maxConcurrentPerProvider = LIMITS.maxConcurrentPerProvider.default } = options;
  const providers = knownProviders(registry, options.providers ?? []);
  const configured = options.accounts && normalizeAccounts(options.accounts, providers);
  const transport = pickTransport(options);

  const providerOf = memoizeBy(
    (id: string) => id,
    (id): SharedProvider => ({
      ...createLazyProvider(requireProvider(providers, id), transport.timeoutMs),
      limiter: createLimiter(maxConcurrentPerProvider),
      retryBudget: createRetryBudget(),
    }),
  );

  return {
    accounts: () => configured ?? discoverAccounts(providers, env ?? readEnvironment()),
    readerOf: memoizeBy(accountName, (account) =>
      createAccountReader(account, (signal) =>
        requestReading(account, providerOf(account.provider), transport, signal),
      ),
    ),
    unitOf: (provider) => {
      const unit = providerOf(provider).loaded()?.balance.unit;
      return typeof unit === 'string' ? unit : undefined;
    },
  };
}
