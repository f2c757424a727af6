import type { CallOptions } from '@fuelgauge/core';
import { findLimitProblem, isAbortSignal, LIMITS, type LimitName } from '@fuelgauge/core/internal';
import { invalidConfig, invalidOption } from './invalid-config.ts';
import type { EnsureOptions, FuelGaugeOptions, ReadOptions } from './options.ts';
import { type OwnMembers, takeList, takeOwnMembers, tryToRead } from './own-members.ts';

const LIMIT_NAMES = Object.keys(LIMITS) as readonly LimitName[];
const GAUGE_NAMES = [
  ...LIMIT_NAMES,
  'accounts',
  'providers',
  'fetch',
  'env',
] as const satisfies readonly (keyof FuelGaugeOptions)[];
const READ_NAMES = ['maxAgeMs', 'signal', 'onReading'] as const;
const ENSURE_NAMES = ['provider', 'account', 'atLeast', 'unit', 'maxAgeMs', 'signal'] as const;

/** Options of a gauge, without its accounts and providers checked one by one. */
export interface CheckedGaugeOptions
  extends OwnMembers<Omit<FuelGaugeOptions, 'accounts' | 'providers'>> {
  readonly accounts: readonly unknown[] | undefined;
  readonly providers: readonly unknown[];
}

/** What a report of progress needs besides the options of a read. */
export interface Observer<Reading> {
  readonly onReading?: (reading: Reading) => void;
}

function checkLimits(options: OwnMembers<Pick<FuelGaugeOptions, LimitName>>): void {
  for (const name of LIMIT_NAMES) {
    const value = options[name];
    const problem = value === undefined ? undefined : findLimitProblem(name, value);
    if (problem) throw invalidConfig('option', ...problem);
  }
}

/**
 * Takes the options of a gauge, apart from the members of `accounts` and `providers`.
 * @throws BalanceError `invalid_config/option`
 */
export function takeGaugeOptions(options: unknown): CheckedGaugeOptions {
  const taken = takeOwnMembers<FuelGaugeOptions>(options, GAUGE_NAMES, 'options');
  checkLimits(taken);
  const { fetch, env, accounts, providers } = taken;
  if (fetch !== undefined && typeof fetch !== 'function')
    throw invalidOption('fetch must be a function');
  if (env !== undefined && (typeof env !== 'object' || env === null))
    throw invalidOption('env must be an object');
  return Object.assign(taken, {
    accounts: accounts === undefined ? undefined : takeList(accounts, 'accounts'),
    providers: providers === undefined ? [] : takeList(providers, 'providers'),
  });
}

function checkCall<Taken extends OwnMembers<ReadOptions>>(options: Taken): Taken {
  const { maxAgeMs, signal } = options;
  if (maxAgeMs !== undefined) checkLimits({ maxAgeMs });
  if ((signal ?? undefined) !== undefined && !tryToRead('signal', () => isAbortSignal(signal)))
    throw invalidOption('signal must be an AbortSignal');
  return options;
}

/**
 * Takes the options of one read.
 * @throws BalanceError `invalid_config/option`
 */
export function takeReadOptions<Reading>(
  options: unknown,
): OwnMembers<ReadOptions & Observer<Reading>> {
  return checkCall(takeOwnMembers<ReadOptions & Observer<Reading>>(options, READ_NAMES, 'options'));
}

/**
 * Takes the options of one check.
 * @throws BalanceError `invalid_config/option`
 */
export function takeEnsureOptions(options: unknown): OwnMembers<EnsureOptions> {
  return checkCall(takeOwnMembers<EnsureOptions>(options, ENSURE_NAMES, 'options'));
}

/**
 * Parts the options of a gauge that is read once from those of its one call.
 * @throws BalanceError `invalid_config/option`
 */
export function takeOnceOptions(
  options: unknown,
): readonly [gauge: OwnMembers<FuelGaugeOptions>, call: OwnMembers<CallOptions>] {
  const { signal, ...gauge } = takeOwnMembers<FuelGaugeOptions & CallOptions>(
    options,
    [...GAUGE_NAMES, 'signal'],
    'options',
  );
  return [gauge, { signal }];
}
