import { createFuelGauge, type FuelGauge } from '@fuelgauge/balances';
import { BalanceError, type Environment } from '@fuelgauge/core';
import { withoutName } from '../format/message.ts';
import { UsageError } from '../usage-error.ts';
import type { Account } from './account-source.ts';
import { readKey } from './keys/read-key.ts';

export interface GaugeOptions {
  readonly env: Environment;
  /** Total for each account, in milliseconds. */
  readonly timeoutMs?: number | undefined;
}

/** What the commands need of a gauge. */
export type AccountGauge = Pick<FuelGauge, 'read' | 'stream'>;

/**
 * A gauge of the user's accounts.
 * @throws UsageError for an account that cannot be, such as one of an unknown vendor: it comes from the command line
 */
export function createAccountGauge(
  accounts: readonly Account[],
  { env, timeoutMs }: GaugeOptions,
): AccountGauge {
  try {
    return createFuelGauge({
      accounts: accounts.map(({ key, ...account }) => ({
        ...account,
        apiKey: () => readKey({ ...account, key }),
      })),
      env,
      ...(timeoutMs === undefined ? {} : { timeoutMs }),
    });
  } catch (error) {
    throw BalanceError.isInstance(error)
      ? new UsageError(withoutName(error.message, 'fuelgauge'))
      : error;
  }
}
