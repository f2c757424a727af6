import { randomBytes } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Environment, OkReading } from '@fuelgauge/core';
import { parseDecimal } from '@fuelgauge/core/internal';
import { readTextFile } from '../../accounts/files/read-text-file.ts';

const MAX_BYTES = 8 * 1024 * 1024;
const SCHEMA = 'fuelgauge.cache/1';

/** The readings of earlier runs, as they are stored. */
export interface CacheFile {
  readonly schema: typeof SCHEMA;
  /** Keeps the names of entries from telling anything about keys, even that two machines use the same. */
  readonly salt: string;
  readonly readings: Readonly<Record<string, OkReading>>;
}

/** The path in the user's cache folder; undefined where the environment has none. */
export function cachePath({ XDG_CACHE_HOME, LOCALAPPDATA, HOME }: Environment): string | undefined {
  const folder = XDG_CACHE_HOME || LOCALAPPDATA || (HOME && join(HOME, '.cache'));
  return folder ? join(folder, 'fuelgauge', 'readings.json') : undefined;
}

/** Reads the file. A missing or broken one is empty. */
export async function readCacheFile(path: string): Promise<CacheFile> {
  try {
    const { schema, salt, readings } = JSON.parse(
      (await readTextFile(path, { maxBytes: MAX_BYTES })).text ?? '',
    ) as CacheFile;
    const whole = Object.entries(readings).filter(([, reading]) => isOkReading(reading));
    if (schema === SCHEMA && typeof salt === 'string')
      return { schema, salt, readings: Object.fromEntries(whole) };
  } catch {
    // Missing or broken: start again.
  }
  return { schema: SCHEMA, salt: randomBytes(16).toString('hex'), readings: {} };
}

/** Replaces the file in one step: a reader never sees half of it. */
export async function writeCacheFile(path: string, file: CacheFile): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  await writeFile(draft, JSON.stringify(file), { mode: 0o600 });
  await rename(draft, path);
}

/** Whether a value of the file is a reading: anybody may have written it. */
function isOkReading(reading: Partial<OkReading> | null): boolean {
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
