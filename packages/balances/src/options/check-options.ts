import { isAbortSignal } from '@fuelgauge/core/internal';
import { invalidConfig } from './invalid-config.ts';
import type { FuelGaugeOptions, ReadOptions } from './options.ts';

/** Timers take no more: beyond it they fire at once. */
const MAX_NUMBER = 2 ** 31 - 1;
const LEAST = {
  timeoutMs: 1,
  attemptTimeoutMs: 1,
  maxRetries: 0,
  maxConcurrentPerProvider: 1,
  maxAgeMs: 0,
} as const;

type NumberOptions = Pick<FuelGaugeOptions, keyof typeof LEAST>;

function wrong(what: string): Error {
  return invalidConfig('option', what, 'correct the option');
}

function checkNumbers(options: NumberOptions): void {
  for (const name of Object.keys(LEAST) as (keyof typeof LEAST)[]) {
    const value = options[name];
    const least = LEAST[name];
    if (value === undefined || (Number.isInteger(value) && value >= least && value <= MAX_NUMBER))
      continue;
    throw wrong(`${name} must be a whole number from ${least} to ${MAX_NUMBER}`);
  }
}

/** @throws BalanceError `invalid_config/option` for what no gauge can work with, whatever its accounts are */
export function checkGaugeOptions(options: FuelGaugeOptions): void {
  if (typeof options !== 'object' || options === null) throw wrong('options must be an object');
  checkNumbers(options);
  const { fetch, env, accounts, providers } = options;
  if (fetch !== undefined && typeof fetch !== 'function') throw wrong('fetch must be a function');
  if (env !== undefined && (typeof env !== 'object' || env === null))
    throw wrong('env must be an object');
  if (accounts !== undefined && !Array.isArray(accounts)) throw wrong('accounts must be an array');
  if (providers !== undefined && !Array.isArray(providers))
    throw wrong('providers must be an array');
}

/** @throws BalanceError `invalid_config/option` */
export function checkReadOptions(options: ReadOptions): void {
  if (typeof options !== 'object' || options === null) throw wrong('options must be an object');
  const { maxAgeMs, signal } = options;
  if (maxAgeMs !== undefined) checkNumbers({ maxAgeMs });
  if (signal && !isAbortSignal(signal)) throw wrong('signal must be an AbortSignal');
}
