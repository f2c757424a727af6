import type { BalanceReading, OkReading } from '@fuelgauge/core';
import { accountName, LIMITS, withDeadline } from '@fuelgauge/core/internal';
import type { Account } from '../../accounts/account.ts';
import { createAccountGauge, type GaugeOptions } from '../../accounts/create-gauge.ts';
import { openReadingCache, type ReadingCache } from './reading-cache.ts';

interface ReadOptions extends GaugeOptions {
  /** The greatest age of an earlier run's reading that is used instead of a request. @default none is used */
  readonly maxAgeMs?: number | undefined;
  readonly signal: AbortSignal;
}

/** Reads the accounts, in their order; a recent reading of an earlier run saves the request. */
export async function readAccounts(
  accounts: readonly Account[],
  { maxAgeMs = 0, signal, ...given }: ReadOptions,
): Promise<readonly BalanceReading[]> {
  const { timeoutMs = LIMITS.timeoutMs.default } = given;
  const started = performance.now();
  const cache = maxAgeMs > 0 ? await openReadingCache(given.env) : undefined;
  const cached: ReadonlyMap<string, BalanceReading> = cache
    ? await findCached(accounts, cache, maxAgeMs, timeoutMs)
    : new Map();
  // Keys are read to find entries: that time is part of the total.
  const leftMs = cache ? Math.max(1, timeoutMs - (performance.now() - started)) : given.timeoutMs;
  const gaugeOptions = { ...given, timeoutMs: leftMs, totalMs: timeoutMs };
  const uncached = accounts.filter((account) => !cached.has(accountName(account)));
  const { readings } = await createAccountGauge(uncached, gaugeOptions).read({ signal });
  const fresh = new Map(readings.map((reading) => [accountName(reading), reading]));
  await cache?.keep(
    uncached.flatMap((account): (readonly [Account, OkReading])[] => {
      const reading = fresh.get(accountName(account));
      return reading?.status === 'ok' ? [[account, reading]] : [];
    }),
  );
  return accounts.flatMap((account) => {
    const name = accountName(account);
    return cached.get(name) ?? fresh.get(name) ?? [];
  });
}

/** The readings of earlier runs. An account whose key takes too long has none. */
async function findCached(
  accounts: readonly Account[],
  cache: ReadingCache,
  maxAgeMs: number,
  timeoutMs: number,
): Promise<ReadonlyMap<string, BalanceReading>> {
  const found = await Promise.all(
    accounts.map(async (account): Promise<readonly (readonly [string, BalanceReading])[]> => {
      const reading = await withDeadline(timeoutMs, undefined, () =>
        cache.find(account, maxAgeMs),
      ).catch(() => undefined);
      return reading ? [[accountName(account), reading]] : [];
    }),
  );
  return new Map(found.flat());
}
