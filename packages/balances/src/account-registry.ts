import type { ProviderDefinition, RegisteredProvider, Unit } from '@fuelgauge/core';
import { accountName, LIMITS, readEnvironment } from '@fuelgauge/core/internal';
import { discoverAccounts } from './accounts/discover-accounts.ts';
import { knownProviders, requireProvider } from './accounts/known-providers.ts';
import { normalizeAccounts } from './accounts/normalize-accounts.ts';
import type { NormalizedAccount } from './options/take-account.ts';
import type { CheckedGaugeOptions } from './options/take-options.ts';
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

/** All members are its own, undefined where they were not given: none is looked up in a prototype. */
function pickTransport(options: CheckedGaugeOptions): GaugeTransport {
  const { fetch, timeoutMs, attemptTimeoutMs, maxRetries, env } = options;
  return {
    fetch,
    timeoutMs: timeoutMs ?? LIMITS.timeoutMs.default,
    attemptTimeoutMs,
    maxRetries,
    env,
  } as GaugeTransport;
}

/** The unit that a definition declares. Its getters may throw. */
function declaredUnit(definition: ProviderDefinition | undefined): Unit | undefined {
  try {
    const unit = definition?.balance.unit;
    return typeof unit === 'string' ? unit : undefined;
  } catch {
    return undefined;
  }
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
 * Finds the accounts.
 * Providers, readers and limiters are created on first use and live as long as the gauge.
 * @throws BalanceError `invalid_config`
 */
export function createAccountRegistry(
  registry: readonly RegisteredProvider[],
  options: CheckedGaugeOptions,
): AccountRegistry {
  const { env, maxConcurrentPerProvider = LIMITS.maxConcurrentPerProvider.default } = options;
  const providers = knownProviders(registry, options.providers);
  const configured = options.accounts && normalizeAccounts(options.accounts, providers);
  const transport = pickTransport(options);
  const { timeoutMs } = transport;

  const providerOf = memoizeBy(
    (id: string) => id,
    (id): SharedProvider => ({
      ...createLazyProvider(requireProvider(providers, id), timeoutMs),
      limiter: createLimiter(maxConcurrentPerProvider),
    }),
  );

  return {
    accounts: () => configured ?? discoverAccounts(providers, env ?? readEnvironment()),
    readerOf: memoizeBy(accountName, (account: NormalizedAccount) =>
      createAccountReader(account, timeoutMs, (signal) =>
        requestReading(account, providerOf(account.provider), transport, signal),
      ),
    ),
    unitOf: (provider) => declaredUnit(providerOf(provider).loaded()),
  };
}
