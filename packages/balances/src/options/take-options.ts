import type { CallOptions } from '@fuelgauge/core';
import { findLimitProblem, isAbortSignal } from '@fuelgauge/core/internal';
import { GAUGE_LIMITS, type LimitName } from './gauge-limits.ts';
import { invalidConfig, invalidOption } from './invalid-config.ts';
import type { EnsureOptions, FuelGaugeOptions, ReadOptions } from './options.ts';
import { type OwnMembers, takeList, takeOwnMembers, tryToRead } from './own-members.ts';

const LIMIT_NAMES = Object.keys(GAUGE_LIMITS) as readonly LimitName[];
const GAUGE_NAMES = [
  ...LIMIT_NAMES,
  'accounts',
  'providers',
  'fetch',
  'env',
] as const satisfies readonly (keyof FuelGaugeOptions)[];
const READ_NAMES = ['maxAgeMs', 'signal', 'onReading'] as const;
const ENSURE_NAMES = [
  'provider',
  'account',
  'other',
  'atLeast',
  'unit',
  'maxAgeMs',
  'signal',
] as const;

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
    const problem =
      value === undefined ? undefined : findLimitProblem(name, value, GAUGE_LIMITS[name]);
    if (problem) throw invalidConfig('option', ...problem);
  }
}

function checkGauge<Taken extends OwnMembers<FuelGaugeOptions>>(
  taken: Taken,
): Taken & CheckedGaugeOptions {
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

/**
 * Takes the options of a gauge, apart from the members of `accounts` and `providers`.
 * @throws BalanceError `invalid_config/option`
 */
export function takeGaugeOptions(options: unknown): CheckedGaugeOptions {
  return checkGauge(takeOwnMembers<FuelGaugeOptions>(options, GAUGE_NAMES, 'options'));
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
 * Takes the options of a gauge that is read once, and those of its one call.
 * @throws BalanceError `invalid_config/option`
 */
export function takeOnceOptions(options: unknown): CheckedGaugeOptions & OwnMembers<CallOptions> {
  const names = [...GAUGE_NAMES, 'signal'] as const;
  return checkCall(
    checkGauge(takeOwnMembers<FuelGaugeOptions & CallOptions>(options, names, 'options')),
  );
}
