import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Environment, OkReading } from '@fuelgauge/core';
import { baseUrlVariable, parseDecimal } from '@fuelgauge/core/internal';
import type { Account } from '../../accounts/account-source.ts';
import { DAY_MS } from '../../format/duration.ts';

const SCHEMA = 'fuelgauge.cache/1';
const KEPT_MS = 7 * DAY_MS;

interface CacheFile {
  readonly schema: typeof SCHEMA;
  /** So that the names of entries tell nothing about keys, not even that two machines use the same. */
  readonly salt: string;
  readonly readings: Readonly<Record<string, OkReading>>;
}

/** Good readings of earlier runs, without any key. Only `guard --max-age` reads or writes it. */
export interface ReadingCache {
  /** A reading of this very key that is no older. */
  find(account: Account, maxAgeMs: number): Promise<OkReading | undefined>;
  /** Keeps readings for later runs. What cannot be kept is read again. */
  keep(readings: readonly (readonly [Account, OkReading])[]): Promise<void>;
}

/** Opens the cache in the user's cache folder; undefined where the environment has none. */
export async function openReadingCache(
  env: Environment,
  now = Date.now,
): Promise<ReadingCache | undefined> {
  const path = cachePath(env);
  if (path === undefined) return undefined;
  const { salt, readings } = await readCacheFile(path);

  async function entryName({
    provider,
    account,
    baseUrl,
    key,
  }: Account): Promise<string | undefined> {
    const fingerprint = await key.fingerprint();
    if (fingerprint === undefined) return undefined;
    const parts = [
      salt,
      provider,
      account,
      baseUrl ?? env[baseUrlVariable(provider)] ?? '',
      fingerprint,
    ];
    return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
  }
  const ageOf = ({ fetchedAt }: OkReading) => now() - Date.parse(fetchedAt);

  return {
    async find(account, maxAgeMs) {
      const name = await entryName(account);
      const reading = name === undefined ? undefined : readings[name];
      if (!reading || !isReadingOf(reading, account)) return undefined;
      const ageMs = ageOf(reading);
      return ageMs >= 0 && ageMs <= maxAgeMs
        ? { ...reading, durationMs: 0, attempts: 0 }
        : undefined;
    },
    async keep(fresh) {
      const kept = Object.entries(readings).filter(([, reading]) => ageOf(reading) <= KEPT_MS);
      const named = await Promise.all(
        fresh.map(async ([account, reading]) => [await entryName(account), reading] as const),
      );
      const added = named.filter(([name]) => name !== undefined);
      const file: CacheFile = {
        schema: SCHEMA,
        salt,
        readings: Object.fromEntries([...kept, ...added]),
      };
      await writeCacheFile(path, file).catch(() => {});
    },
  };
}

function cachePath({ XDG_CACHE_HOME, LOCALAPPDATA, HOME }: Environment): string | undefined {
  const folder = XDG_CACHE_HOME || LOCALAPPDATA || (HOME && join(HOME, '.cache'));
  return folder ? join(folder, 'fuelgauge', 'readings.json') : undefined;
}

async function readCacheFile(path: string): Promise<CacheFile> {
  try {
    const { schema, salt, readings } = JSON.parse(await readFile(path, 'utf8')) as CacheFile;
    const whole = Object.entries(readings).filter(([, reading]) => isReading(reading));
    if (schema === SCHEMA && typeof salt === 'string')
      return { schema, salt, readings: Object.fromEntries(whole) };
  } catch {
    // None yet, or none that is whole: begin anew.
  }
  return { schema: SCHEMA, salt: randomBytes(16).toString('hex'), readings: {} };
}

/** Replaces the file in one step: a reader never sees half of it. */
async function writeCacheFile(path: string, file: CacheFile): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  await writeFile(draft, JSON.stringify(file), { mode: 0o600 });
  await rename(draft, path);
}

/** Is it a reading, whoever wrote it there? */
function isReading(reading: Partial<OkReading> | null): boolean {
  const { status, balance, fetchedAt } = reading ?? {};
  const { remaining, unit } = balance ?? {};
  const isAmount = remaining === 'Infinity' || parseDecimal(String(remaining)) === remaining;
  return (
    status === 'ok' &&
    typeof unit === 'string' &&
    isAmount &&
    !Number.isNaN(Date.parse(String(fetchedAt)))
  );
}

function isReadingOf(reading: OkReading, { provider, account }: Account): boolean {
  return reading.provider === provider && reading.account === account;
}
