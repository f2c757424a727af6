import type { ProviderDefinition, RegisteredProvider } from '@fuelgauge/core';
import { declaredUnits, readEnvironment } from '@fuelgauge/core/internal';
import { discoverAccounts } from './accounts/discover-accounts.ts';
import { knownProviders, requireProvider } from './accounts/known-providers.ts';
import { normalizeAccounts } from './accounts/normalize-accounts.ts';
import { GAUGE_LIMITS } from './options/gauge-limits.ts';
import type { NormalizedAccount } from './options/take-account.ts';
import type { CheckedGaugeOptions } from './options/take-options.ts';
import { createLazyProvider } from './reading/load-provider.ts';
import {
  type GaugeTransport,
  type ReadingRequest,
  requestReading,
} from './reading/request-reading.ts';
import type { UnitsOf } from './report/totals.ts';

/** The accounts of a gauge, and how each is asked. */
export interface AccountRegistry {
  readonly timeoutMs: number;
  readonly maxConcurrentPerProvider: number;
  accounts(): readonly NormalizedAccount[];
  /** Requests the balance of one account once. Never rejects. */
  request(account: NormalizedAccount, request: ReadingRequest): ReturnType<typeof requestReading>;
  /** The definition of a provider, if it is loaded. */
  loaded(provider: string): ProviderDefinition | undefined;
  readonly unitsOf: UnitsOf;
}

/** All members are its own, undefined where they were not given: none is looked up in a prototype. */
function pickTransport(options: CheckedGaugeOptions): GaugeTransport {
  const { fetch, timeoutMs, attemptTimeoutMs, maxRetries, env } = options;
  return {
    fetch,
    timeoutMs: timeoutMs ?? GAUGE_LIMITS.timeoutMs.default,
    attemptTimeoutMs,
    maxRetries,
    env,
  } as GaugeTransport;
}

/** The units that a definition declares. Its getters may throw. */
function unitsOfDefinition(definition: ProviderDefinition | undefined): ReturnType<UnitsOf> {
  try {
    return definition && declaredUnits(definition);
  } catch {
    return undefined;
  }
}

/** Creates the value of a key on first use and returns the same one from then on. */
export function memoizeBy<Given, Value>(
  keyOf: (given: Given) => string,
  create: (given: Given) => Value,
): (given: Given) => Value {
  const values = new Map<string, Value>();
  return (given) => {
    const key = keyOf(given);
    let value = values.get(key);
    if (value === undefined) {
      value = create(given);
      values.set(key, value);
    }
    return value;
  };
}

/**
 * Finds the accounts. Providers are created on first use.
 * @throws BalanceError `invalid_config`
 */
export function createAccountRegistry(
  registry: readonly RegisteredProvider[],
  options: CheckedGaugeOptions,
): AccountRegistry {
  const { env, maxConcurrentPerProvider = GAUGE_LIMITS.maxConcurrentPerProvider.default } = options;
  const providers = knownProviders(registry, options.providers);
  const configured = options.accounts && normalizeAccounts(options.accounts, providers);
  const transport = pickTransport(options);
  const providerOf = memoizeBy(
    (id: string) => id,
    (id) => createLazyProvider(requireProvider(providers, id)),
  );
  const loaded = (provider: string) => providerOf(provider).loaded();
  return {
    timeoutMs: transport.timeoutMs,
    maxConcurrentPerProvider,
    accounts: () => configured ?? discoverAccounts(providers, env ?? readEnvironment()),
    request: (account, request) =>
      requestReading(account, providerOf(account.provider), transport, request),
    loaded,
    unitsOf: (provider) => unitsOfDefinition(loaded(provider)),
  };
}
