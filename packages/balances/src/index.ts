import type { BalanceReport, CallOptions } from '@fuelgauge/core';
import { registry } from '@fuelgauge/registry';
import { createGauge, type FuelGauge, readOnce } from './fuel-gauge.ts';
import type { FuelGaugeOptions } from './options.ts';

/**
 * Makes a gauge of the given accounts, or of every provider whose key is in the environment.
 *
 * @example
 * const gauge = createFuelGauge({ accounts: [{ provider: 'acme', account: 'team-a', apiKey }] });
 * const { readings, totals } = await gauge.read();
 * @throws BalanceError `invalid_config`: `option`, `unknown_provider`, `duplicate_account`
 */
export function createFuelGauge(options: FuelGaugeOptions = {}): FuelGauge {
  return createGauge(registry, options);
}

/**
 * Reads all balances once: of the given accounts, or of every provider whose key is in the environment.
 * @throws BalanceError `invalid_config`: `option`, `unknown_provider`, `duplicate_account`
 */
export function getBalances(options: FuelGaugeOptions & CallOptions = {}): Promise<BalanceReport> {
  return readOnce(registry, options);
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
