import type { FetchLike, ProviderDefinition } from '@fuelgauge/core';
import { takeReading } from '@fuelgauge/core/internal';
import type { Account } from '../../accounts/account-source.ts';
import type { GaugeOptions } from '../../accounts/create-gauge.ts';
import { readKey } from '../../accounts/keys/read-key.ts';
import { shortUnit } from '../../format/amount.ts';
import { type CheckResult, ok, problemOf, skipped, warning } from './check-result.ts';

/** Clocks differ a little, and an answer takes its time. */
const TOLERATED_MS = 60_000;

/** One real reading, and what the vendor's clock says on the way. */
export async function checkReading(
  definition: ProviderDefinition,
  account: Account,
  { env, timeoutMs }: GaugeOptions,
  signal: AbortSignal,
): Promise<readonly CheckResult[]> {
  let skewMs: number | undefined;
  const noteClock: FetchLike = async (url, init) => {
    const response = await fetch(url, init);
    skewMs = readSkewMs(response.headers.get('date'), Date.now());
    return response;
  };
  const reading = await takeReading(definition, {
    apiKey: () => readKey(account),
    account: account.account,
    ...(account.baseUrl === undefined ? {} : { baseUrl: account.baseUrl }),
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
    env,
    fetch: noteClock,
    signal,
  });
  const outcome =
    reading.status === 'ok'
      ? ok(
          'reading',
          `${reading.balance.remaining} ${shortUnit(reading.balance.unit)} in ${reading.durationMs} ms`,
        )
      : problemOf('reading', reading.error.message);
  return [judgeClock(skewMs), outcome];
}

/** How far this machine is behind the server; undefined where the server does not say. */
export function readSkewMs(date: string | null, nowMs: number): number | undefined {
  const at = date !== null && /GMT$/.test(date) ? Date.parse(date) : Number.NaN;
  return Number.isNaN(at) ? undefined : at - nowMs;
}

export function judgeClock(skewMs: number | undefined): CheckResult {
  if (skewMs === undefined) return skipped('clock', 'the server did not tell its time');
  if (Math.abs(skewMs) <= TOLERATED_MS) return ok('clock', 'agrees with the server’s');
  const seconds = Math.round(Math.abs(skewMs) / 1000);
  return warning(
    'clock',
    `this machine is ${seconds} s ${skewMs > 0 ? 'behind' : 'ahead of'} the server`,
    'set the clock',
  );
}
