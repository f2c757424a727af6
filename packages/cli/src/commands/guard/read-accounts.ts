import type { BalanceReading, OkReading } from '@fuelgauge/core';
import { type Account, accountName } from '../../accounts/account-source.ts';
import { createAccountGauge, type GaugeOptions } from '../../accounts/create-gauge.ts';
import { openReadingCache } from './reading-cache.ts';

interface ReadOptions extends GaugeOptions {
  /** A reading of an earlier run that is no older will do. @default none will */
  readonly maxAgeMs?: number | undefined;
  readonly signal: AbortSignal;
}

/** Reads the accounts, in their order; those that an earlier run read a moment ago are not asked again. */
export async function readAccounts(
  accounts: readonly Account[],
  { maxAgeMs = 0, signal, ...gaugeOptions }: ReadOptions,
): Promise<readonly BalanceReading[]> {
  const cache = maxAgeMs > 0 ? await openReadingCache(gaugeOptions.env) : undefined;
  const known = new Map<string, BalanceReading>();
  for (const account of cache ? accounts : []) {
    const reading = await cache?.find(account, maxAgeMs);
    if (reading) known.set(accountName(account), reading);
  }
  const asked = accounts.filter((account) => !known.has(accountName(account)));
  const { readings } = await createAccountGauge(asked, gaugeOptions).read({ signal });
  for (const reading of readings) known.set(accountName(reading), reading);

  const fresh = asked.flatMap((account): (readonly [Account, OkReading])[] => {
    const reading = known.get(accountName(account));
    return reading?.status === 'ok' ? [[account, reading]] : [];
  });
  if (fresh.length > 0) await cache?.keep(fresh);
  return accounts.flatMap((account) => known.get(accountName(account)) ?? []);
}
