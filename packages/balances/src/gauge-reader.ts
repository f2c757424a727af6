import type {
  BalanceReading,
  BalanceReport,
  ProviderDefinition,
  RegisteredProvider,
} from '@fuelgauge/core';
import { accountName } from '@fuelgauge/core/internal';
import { type AccountRegistry, createAccountRegistry, memoizeBy } from './account-registry.ts';
import { GAUGE_LIMITS } from './options/gauge-limits.ts';
import type { FuelGaugeOptions, ReadOptions } from './options/options.ts';
import type { NormalizedAccount } from './options/take-account.ts';
import { takeGaugeOptions, takeReadOptions } from './options/take-options.ts';
import { type AccountReader, createAccountReader } from './reading/account-reader.ts';
import { noteAsked } from './reading/asked.ts';
import { createLimiter } from './reading/limiter.ts';
import { startInTurn } from './reading/start-in-turn.ts';
import { createReport } from './report/create-report.ts';

/** Options of a read that reports its progress. */
export interface ObservedReadOptions extends ReadOptions {
  /** Called with each reading as soon as it is known, before the report. An exception rejects the read. */
  readonly onReading?: (reading: BalanceReading) => void;
}

/** What reads the accounts of a gauge that is kept. */
export interface GaugeReader extends Pick<AccountRegistry, 'accounts'> {
  readonly defaultMaxAgeMs: number;
  readerOf(account: NormalizedAccount): AccountReader;
  /** Starts all readings, in the order of the accounts. */
  start(maxAgeMs?: number, signal?: AbortSignal): readonly Promise<BalanceReading>[];
  read(options?: ObservedReadOptions): Promise<BalanceReport>;
}

/** The least time between two requests that the vendor allows. Getters of a definition may throw. */
function minIntervalMs(definition: ProviderDefinition | undefined): number {
  try {
    const interval: unknown =
      definition && Object.hasOwn(definition, 'minIntervalMs') && definition.minIntervalMs;
    return typeof interval === 'number' && interval > 0 ? interval : 0;
  } catch {
    return 0;
  }
}

/** @throws BalanceError `invalid_config` */
export function createGaugeReader(
  registry: readonly RegisteredProvider[],
  options: FuelGaugeOptions,
): GaugeReader {
  const given = takeGaugeOptions(options);
  const registered = createAccountRegistry(registry, given);
  const { timeoutMs, maxConcurrentPerProvider, accounts, unitsOf } = registered;
  const { maxAgeMs: defaultMaxAgeMs = GAUGE_LIMITS.maxAgeMs.default } = given;
  // What is of an account or of its provider is created on first use and lives as long as the gauge.
  const sharedOf = memoizeBy(
    (provider: string) => provider,
    (provider) => ({
      limiter: createLimiter(maxConcurrentPerProvider),
      minIntervalMs: () => minIntervalMs(registered.loaded(provider)),
    }),
  );
  const readerOf = memoizeBy(accountName, (account: NormalizedAccount) => {
    const { limiter, minIntervalMs } = sharedOf(account.provider);
    return createAccountReader(
      account,
      timeoutMs,
      (signal, startedAt) => registered.request(account, { signal, startedAt, limiter }),
      minIntervalMs,
    );
  });

  function start(
    maxAgeMs = defaultMaxAgeMs,
    signal?: AbortSignal,
  ): readonly Promise<BalanceReading>[] {
    const asked = noteAsked();
    return startInTurn(
      accounts(),
      ({ provider }) => provider,
      maxConcurrentPerProvider,
      (account) => readerOf(account)(maxAgeMs, signal, asked),
    );
  }

  return {
    accounts,
    readerOf,
    defaultMaxAgeMs,
    start,
    async read(options = {}) {
      const { maxAgeMs, signal, onReading } = takeReadOptions<BalanceReading>(options);
      const readings = start(maxAgeMs, signal ?? undefined);
      if (onReading) await Promise.all(readings.map(async (reading) => onReading(await reading)));
      return createReport(await Promise.all(readings), unitsOf);
    },
  };
}
