import type { BalanceReport, CallOptions } from '@fuelgauge/core';
import { createGauge, type FuelGauge, readOnce } from './fuel-gauge.ts';
import type { FuelGaugeOptions } from './options.ts';

/**
 * The same as of `@fuelgauge/balances`, but knows no provider except those that are given: bundles contain no other.
 *
 * @example
 * import { acme } from '@fuelgauge/acme/provider';
 * const gauge = createFuelGauge({ providers: [acme] });
 * @throws BalanceError `invalid_config`
 */
export function createFuelGauge(options: FuelGaugeOptions = {}): FuelGauge {
  return createGauge([], options);
}

/**
 * Reads all accounts of the given providers once.
 * @throws BalanceError `invalid_config`
 */
export function getBalances(options: FuelGaugeOptions & CallOptions = {}): Promise<BalanceReport> {
  return readOnce([], options);
}

export {
  type AccountOptions,
  type ApiKey,
  addDecimal,
  type Balance,
  BalanceError,
  type BalanceErrorData,
  type BalanceReading,
  type BalanceReport,
  type CallOptions,
  compareDecimal,
  type Decimal,
  defineProvider,
  type Environment,
  type ErrorKind,
  type ErrorReading,
  type ErrorReason,
  type FetchLike,
  type FormatBalanceOptions,
  formatBalance,
  type OkReading,
  type ProviderDefinition,
  type ReadingBase,
  type ReadingWarning,
  type RegisteredProvider,
  readBalance,
  type Scope,
  type StaleReading,
  type TransportOptions,
  type Unit,
  type UnitTotal,
  type WarningCode,
} from '@fuelgauge/core';
export type { FuelGauge } from './fuel-gauge.ts';
export { InsufficientBalanceError } from './insufficient-balance-error.ts';
export type { EnsureOptions, FuelGaugeOptions, GaugeAccount, ReadOptions } from './options.ts';
