import { createFuelGauge, type FuelGauge } from '@fuelgauge/balances';
import type { Environment, FetchLike } from '@fuelgauge/core';
import { omitUndefined } from '@fuelgauge/core/internal';
import { ownVendors } from '../catalog/known-vendors.ts';
import type { Account } from './account.ts';
import { keyFunction } from './keys/read-key.ts';

export interface GaugeOptions {
  readonly env: Environment;
  /** Total for each account, in milliseconds. */
  readonly timeoutMs?: number | undefined;
  /** Sends the requests. @default that of the runtime */
  readonly fetch?: FetchLike | undefined;
}

/** What the commands need of a gauge. */
export type AccountGauge = Pick<FuelGauge, 'read' | 'stream'>;

/** A gauge of the user's accounts. */
export function createAccountGauge(
  accounts: readonly Account[],
  { env, timeoutMs, fetch }: GaugeOptions,
): AccountGauge {
  return createFuelGauge({
    accounts: accounts.map(({ key, ...account }) => ({
      ...account,
      apiKey: keyFunction(account.provider, key),
    })),
    providers: ownVendors().map(({ definition }) => definition),
    env,
    ...omitUndefined({ timeoutMs, fetch }),
  });
}
