import type { BalanceReport, CallOptions } from '@fuelgauge/core';
import { registry } from '@fuelgauge/registry';
import { createGauge, type FuelGauge } from './fuel-gauge.ts';
import type { CheckedId } from './options/literal-checks.ts';
import type { FuelGaugeOptions, OwnProvider } from './options/options.ts';
import { readOnce } from './read-once.ts';

/** The providers of the registry. */
type KnownId = (typeof registry)[number]['id'];

/**
 * Creates a gauge of the given accounts, or of every provider whose key is in the environment.
 *
 * @example
 * const gauge = createFuelGauge({ accounts: [{ provider: 'acme', account: 'team-a', apiKey }] });
 * const { readings, totals } = await gauge.read();
 * @throws BalanceError `invalid_config`: `option`, `unknown_provider`, `duplicate_account`
 */
export function createFuelGauge<Id extends string, Own extends OwnProvider = never>(
  options: FuelGaugeOptions<CheckedId<KnownId | Own['id'], Id>, Own> = {},
): FuelGauge<KnownId | Own['id']> {
  return createGauge(registry, options);
}

/**
 * Reads all balances once: those of the given accounts, or of every provider whose key is in the environment.
 * @throws BalanceError `invalid_config`: `option`, `unknown_provider`, `duplicate_account`
 */
export function getBalances<Id extends string, Own extends OwnProvider = never>(
  options: FuelGaugeOptions<CheckedId<KnownId | Own['id'], Id>, Own> & CallOptions = {},
): Promise<BalanceReport> {
  return readOnce(registry, options);
}

// One list for both entries, so that they cannot drift apart.
export * from './shared-exports.ts';
