import { createHash } from 'node:crypto';
import type { Environment, OkReading } from '@fuelgauge/core';
import { baseUrlVariable } from '@fuelgauge/core/internal';
import type { Account } from '../../accounts/account.ts';
import { readKey } from '../../accounts/keys/read-key.ts';
import { DAY_MS } from '../../format/duration.ts';
import { cachePath, readCacheFile, writeCacheFile } from './cache-file.ts';

const KEPT_MS = 7 * DAY_MS;

/** Good readings of earlier runs, without any key. Only `guard --max-age` reads or writes it. */
export interface ReadingCache {
  /** A reading of the account with the same key that is not older. */
  find(account: Account, maxAgeMs: number): Promise<OkReading | undefined>;
  /** Keeps readings for later runs. Where that fails, they are read again. */
  keep(readings: readonly (readonly [Account, OkReading])[]): Promise<void>;
}

/** Opens the cache in the user's cache folder; undefined where the environment has none. */
export async function openReadingCache(
  env: Environment,
  now: () => number = Date.now,
): Promise<ReadingCache | undefined> {
  const path = cachePath(env);
  if (path === undefined) return undefined;
  const { schema, salt, readings } = await readCacheFile(path);
  const ageOf = ({ fetchedAt }: OkReading) => now() - Date.parse(fetchedAt);

  return {
    async find(account, maxAgeMs) {
      const name = await entryName(account, salt, env);
      const reading = name === undefined ? undefined : readings[name];
      if (!reading || !isReadingOf(reading, account)) return undefined;
      const ageMs = ageOf(reading);
      return ageMs >= 0 && ageMs <= maxAgeMs
        ? { ...reading, durationMs: 0, attempts: 0 }
        : undefined;
    },
    async keep(fresh) {
      if (fresh.length === 0) return;
      const kept = Object.entries(readings).filter(([, reading]) => ageOf(reading) <= KEPT_MS);
      const named = await Promise.all(
        fresh.map(async ([account, reading]) => [await entryName(account, salt, env), reading]),
      );
      const added = named.filter(([name]) => name !== undefined);
      const file = { schema, salt, readings: Object.fromEntries([...kept, ...added]) };
      await writeCacheFile(path, file).catch(() => {});
    },
  };
}

/** The name that one account has with one key at one server: a salted hash; undefined where there is no key. */
async function entryName(
  { provider, account, baseUrl, key }: Account,
  salt: string,
  env: Environment,
): Promise<string | undefined> {
  // The key itself, never the text of its source: the same command gives another key in another folder or environment.
  const text = await readKey(provider, key).catch(() => undefined);
  if (text === undefined) return undefined;
  const server = baseUrl ?? env[baseUrlVariable(provider)] ?? '';
  const parts = [salt, provider, account, server, text];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}

function isReadingOf(reading: OkReading, { provider, account }: Account): boolean {
  return reading.provider === provider && reading.account === account;
}
