import type { BalanceReading, FetchLike, ProviderDefinition } from '@fuelgauge/core';
import { omitUndefined, takeReading } from '@fuelgauge/core/internal';
import type { Account } from '../../accounts/account.ts';
import type { GaugeOptions } from '../../accounts/create-gauge.ts';
import { keyFunction } from '../../accounts/keys/read-key.ts';
import { withNamedTimeout } from '../../accounts/name-timeout.ts';
import { shortUnit } from '../../format/amount.ts';
import { type CheckResult, ok, problemOf, skipped, warning } from './check-result.ts';

/** Clocks differ a little, and a response takes its time. */
const TOLERATED_MS = 60_000;

/** A real reading, and what it shows. */
export interface CheckedReading {
  readonly reading: BalanceReading;
  readonly results: readonly CheckResult[];
}

/** Takes one real reading, and compares the clocks on the way. */
export async function checkReading(
  definition: ProviderDefinition,
  account: Account,
  { env, timeoutMs, fetch: send = fetch }: GaugeOptions,
  signal: AbortSignal,
): Promise<CheckedReading> {
  const { baseUrl, region, parameters } = account;
  let skewMs: number | undefined;
  const fetchWithClock: FetchLike = async (url, init) => {
    const response = await send(url, init);
    skewMs = readSkewMs(response.headers.get('date'), Date.now());
    return response;
  };
  const taken = await takeReading(definition, {
    apiKey: keyFunction(account.provider, account.key),
    account: account.account,
    ...omitUndefined({ baseUrl, region, parameters, timeoutMs }),
    env,
    fetch: fetchWithClock,
    signal,
  });
  const reading = withNamedTimeout(taken, timeoutMs);
  return { reading, results: [checkClock(skewMs), describeReading(reading)] };
}

function describeReading(reading: BalanceReading): CheckResult {
  if (reading.status !== 'ok') return problemOf('reading', reading.error.message);
  const { remaining, unit } = reading.balance;
  return ok('reading', `${remaining} ${shortUnit(unit)} in ${reading.durationMs} ms`);
}

/** How far this machine is behind the server; undefined where the server does not give its time. */
export function readSkewMs(date: string | null, nowMs: number): number | undefined {
  const at = date !== null && /GMT$/.test(date) ? Date.parse(date) : Number.NaN;
  return Number.isNaN(at) ? undefined : at - nowMs;
}

/** Whether the clock of this machine agrees with that of the server. */
export function checkClock(skewMs: number | undefined): CheckResult {
  if (skewMs === undefined) return skipped('clock', 'the server did not give its time');
  if (Math.abs(skewMs) <= TOLERATED_MS) return ok('clock', 'agrees with the server’s');
  const seconds = Math.round(Math.abs(skewMs) / 1000);
  return warning(
    'clock',
    `this machine is ${seconds} s ${skewMs > 0 ? 'behind' : 'ahead of'} the server`,
    'set the clock',
  );
}
