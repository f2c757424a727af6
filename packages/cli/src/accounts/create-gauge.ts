import { createFuelGauge, type FuelGauge } from '@fuelgauge/balances';
import type { BalanceReading, Environment, FetchLike } from '@fuelgauge/core';
import { omitUndefined } from '@fuelgauge/core/internal';
import { ownVendors } from '../catalog/known-vendors.ts';
import type { Account } from './account.ts';
import { keyFunction } from './keys/read-key.ts';
import { nameTimeoutOf, withNamedTimeout } from './name-timeout.ts';

export interface GaugeOptions {
  readonly env: Environment;
  /** Total for each account, in milliseconds. */
  readonly timeoutMs?: number | undefined;
  /** What messages call the total, where a part of it is already used up. @default timeoutMs */
  readonly totalMs?: number | undefined;
  /** Sends the requests. @default that of the runtime */
  readonly fetch?: FetchLike | undefined;
}

/** What the commands need of a gauge. */
export type AccountGauge = Pick<FuelGauge, 'read' | 'stream' | 'ensure'>;

/** A gauge of the user's accounts. */
export function createAccountGauge(
  accounts: readonly Account[],
  { env, timeoutMs, totalMs = timeoutMs, fetch }: GaugeOptions,
): AccountGauge {
  const gauge = createFuelGauge({
    accounts: accounts.map(({ key, twins: _, ...account }) => ({
      ...account,
      apiKey: keyFunction(account.provider, key),
    })),
    providers: ownVendors().map(({ definition }) => definition),
    env,
    ...omitUndefined({ timeoutMs, fetch }),
  });
  const named = <Reading extends BalanceReading>(reading: Reading): Reading =>
    withNamedTimeout(reading, totalMs);
  return {
    async read(options) {
      const report = await gauge.read(options);
      return { ...report, readings: report.readings.map(named) };
    },
    async *stream(options) {
      for await (const reading of gauge.stream(options)) yield named(reading);
    },
    async ensure(options) {
      try {
        return await gauge.ensure(options);
      } catch (error) {
        throw nameTimeoutOf(error, totalMs);
      }
    },
  };
}
