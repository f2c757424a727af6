import { createRetryBudget, type RegisteredProvider, readEnvironment } from '@fuelgauge/core';
import { type AccountReader, createAccountReader } from './account-reader.ts';
import { type Account, accountName, discoverAccounts, settleAccounts } from './accounts.ts';
import { askAccount, type SharedProvider, type Transport } from './ask-account.ts';
import { checkGaugeOptions } from './check-options.ts';
import { createOnce } from './create-once.ts';
import { knownProviders, requireProvider } from './known-providers.ts';
import { createLazyProvider } from './load-provider.ts';
import type { FuelGaugeOptions } from './options.ts';
import { createQueue } from './queue.ts';
import type { UnitOf } from './totals.ts';

const DEFAULT_TIMEOUT_MS = 25_000;
const DEFAULT_MAX_CONCURRENT = 4;

/** Who is read, and the reader of each. */
export interface Roster {
  accounts(): readonly Account[];
  readerOf(account: Account): AccountReader;
  readonly unitOf: UnitOf;
}

function pickTransport({ fetch, attemptTimeoutMs, maxRetries, env, timeoutMs }: FuelGaugeOptions): Transport {
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
export function createRoster(registry: readonly RegisteredProvider[], options: FuelGaugeOptions): Roster {
  checkGaugeOptions(options);
  const { env, maxConcurrentPerProvider = DEFAULT_MAX_CONCURRENT } = options;
  const providers = knownProviders(registry, options.providers ?? []);
  const given = options.accounts && settleAccounts(options.accounts, providers);
  const transport = pickTransport(options);

  const providerOf = createOnce(
    (id: string) => id,
    (id): SharedProvider => ({
      ...createLazyProvider(requireProvider(providers, id), transport.timeoutMs),
      queue: createQueue(maxConcurrentPerProvider),
      retryBudget: createRetryBudget(),
    }),
  );

  return {
    accounts: () => given ?? discoverAccounts(providers, env ?? readEnvironment()),
    readerOf: createOnce(accountName, (account) =>
      createAccountReader(account, (signal) => askAccount(account, providerOf(account.provider), transport, signal)),
    ),
    unitOf: (provider) => {
      const unit = providerOf(provider).loaded()?.balance.unit;
      return typeof unit === 'string' ? unit : undefined;
    },
  };
}
