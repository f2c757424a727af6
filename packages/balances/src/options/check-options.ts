import type { BalanceError } from '@fuelgauge/core';
import { findLimitProblem, isAbortSignal, LIMITS, type LimitName } from '@fuelgauge/core/internal';
import { invalidConfig } from './invalid-config.ts';
import type { FuelGaugeOptions, ReadOptions } from './options.ts';

const LIMIT_NAMES = Object.keys(LIMITS) as readonly LimitName[];

function invalidOption(problem: string): BalanceError {
  return invalidConfig('option', problem, 'correct the option');
}

function checkIsObject(options: unknown): void {
  if (typeof options !== 'object' || options === null)
    throw invalidOption('options must be an object');
}

function checkLimits(options: Pick<FuelGaugeOptions, LimitName>): void {
  for (const name of LIMIT_NAMES) {
    const value = options[name];
    const problem = value === undefined ? undefined : findLimitProblem(name, value);
    if (problem) throw invalidConfig('option', ...problem);
  }
}

/**
 * Checks the options of a gauge, apart from the members of `accounts` and `providers`.
 * @throws BalanceError `invalid_config/option`
 */
export function checkGaugeOptions(options: FuelGaugeOptions): void {
  checkIsObject(options);
  checkLimits(options);
  const { fetch, env, accounts, providers } = options;
  if (fetch !== undefined && typeof fetch !== 'function')
    throw invalidOption('fetch must be a function');
  if (env !== undefined && (typeof env !== 'object' || env === null))
    throw invalidOption('env must be an object');
  if (accounts !== undefined && !Array.isArray(accounts))
    throw invalidOption('accounts must be an array');
  if (providers !== undefined && !Array.isArray(providers))
    throw invalidOption('providers must be an array');
}

/** @throws BalanceError `invalid_config/option` */
export function checkReadOptions(options: ReadOptions): void {
  checkIsObject(options);
  const { maxAgeMs, signal } = options;
  if (maxAgeMs !== undefined) checkLimits({ maxAgeMs });
  if (signal && !isAbortSignal(signal)) throw invalidOption('signal must be an AbortSignal');
}
