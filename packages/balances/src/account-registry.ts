import type { RegisteredProvider } from '@fuelgauge/core';
import { createRetryBudget, readEnvironment } from '@fuelgauge/core/internal';
import {
  type Account,
  accountName,
  discoverAccounts,
  normalizeAccounts,
} from './accounts/accounts.ts';
import { knownProviders, requireProvider } from './accounts/known-providers.ts';
import { checkGaugeOptions } from './options/check-options.ts';
import type { FuelGaugeOptions } from './options/options.ts';
import { type AccountReader, createAccountReader } from './reading/account-reader.ts';
import { askAccount, type SharedProvider, type Transport } from './reading/ask-account.ts';
import { createLimiter } from './reading/limiter.ts';
import { createLazyProvider } from './reading/load-provider.ts';
import { memoizeBy } from './reading/memoize-by.ts';
import type { UnitOf } from './report/totals.ts';

const DEFAULT_TIMEOUT_MS = 25_000;
const DEFAULT_MAX_CONCURRENT = 4;

/** Who is read, and the reader of each. */
export interface AccountRegistry {
  accounts(): readonly Account[];
  readerOf(account: Account): AccountReader;
  readonly unitOf: UnitOf;
}

function pickTransport({
  fetch,
  attemptTimeoutMs,
  maxRetries,
  env,
  timeoutMs,
}: FuelGaugeOptions): Transport {
  return {
    timeoutMs: timeoutMs ?? DEFAULT_TIMEOUT_MS,
    ...(fetch && { fetch }),
    ...(attemptTimeoutMs !== undefined && { attemptTimeoutMs }),
    ...(maxRetries !== undefined && { maxRetries }),
    ...(env && { env }),
  };
}

/**
 * Settles who is read. Providers, readers and queues are made when they are first needed, and live as long as the gauge.
 * @throws BalanceError `invalid_config`
 */
export function createAccountRegistry(
  registry: readonly RegisteredProvider[],
  options: FuelGaugeOptions,
): AccountRegistry {
  checkGaugeOptions(options);
  const { env, maxConcurrentPerProvider = DEFAULT_MAX_CONCURRENT } = options;
  const providers = knownProviders(registry, options.providers ?? []);
  const given = options.accounts && normalizeAccounts(options.accounts, providers);
  const transport = pickTransport(options);

  const providerOf = memoizeBy(
    (id: string) => id,
    (id): SharedProvider => ({
      ...createLazyProvider(requireProvider(providers, id), transport.timeoutMs),
      queue: createLimiter(maxConcurrentPerProvider),
      retryBudget: createRetryBudget(),
    }),
  );

  return {
    accounts: () => given ?? discoverAccounts(providers, env ?? readEnvironment()),
    readerOf: memoizeBy(accountName, (account) =>
      createAccountReader(account, (signal) =>
        askAccount(account, providerOf(account.provider), transport, signal),
      ),
    ),
    unitOf: (provider) => {
      const unit = providerOf(provider).loaded()?.balance.unit;
      return typeof unit === 'string' ? unit : undefined;
    },
  };
}
