import type { BalanceReading, OkReading } from '@fuelgauge/core';
import { accountName } from '@fuelgauge/core/internal';
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
  { maxAgeMs = 0, signal, ...gaugeOptions }: ReadOptions,
): Promise<readonly BalanceReading[]> {
  const cache = maxAgeMs > 0 ? await openReadingCache(gaugeOptions.env) : undefined;
  const cached = cache ? await findCached(accounts, cache, maxAgeMs) : new Map();
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

async function findCached(
  accounts: readonly Account[],
  cache: ReadingCache,
  maxAgeMs: number,
): Promise<ReadonlyMap<string, BalanceReading>> {
  const cached = new Map<string, BalanceReading>();
  for (const account of accounts) {
    const reading = await cache.find(account, maxAgeMs);
    if (reading) cached.set(accountName(account), reading);
  }
  return cached;
}
