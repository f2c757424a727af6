import type { BalanceReport, CallOptions } from '@fuelgauge/core';
import { createGauge, type FuelGauge } from './fuel-gauge.ts';
import type { FuelGaugeOptions } from './options/options.ts';
import { readOnce } from './read-once.ts';

/**
 * The same as in `@fuelgauge/balances`, but knows only the providers in `providers`: bundles contain no others.
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

// One list for both entries, so that they cannot drift apart.
export * from './shared-exports.ts';
