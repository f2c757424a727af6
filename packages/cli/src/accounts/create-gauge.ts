import { createFuelGauge, type FuelGauge, type GaugeAccount } from '@fuelgauge/balances';
import { BalanceError, type BalanceErrorData, type BalanceReading, type Environment } from '@fuelgauge/core';
import { withoutName } from '../render/message.ts';
import { UsageError } from '../usage-error.ts';
import { type Account, accountName } from './account-source.ts';

export interface GaugeOptions {
  readonly env: Environment;
  /** Total for each account, in milliseconds. */
  readonly timeoutMs?: number | undefined;
}

/** What the commands need of a gauge. */
export type AccountGauge = Pick<FuelGauge, 'read' | 'stream'>;

/**
 * A gauge of the user's accounts. Where a key cannot be had, its reading says why in the words of its source:
 * to the gauge itself that is but a function that failed.
 */
export function createAccountGauge(accounts: readonly Account[], { env, timeoutMs }: GaugeOptions): AccountGauge {
  const refusals = new Map<string, BalanceErrorData>();
  const gauge = createGauge(
    accounts.map((account) => withKeyFunction(account, refusals)),
    env,
    timeoutMs,
  );
  const explain = (reading: BalanceReading): BalanceReading => {
    const why = refusals.get(accountName(reading));
    return why && reading.status === 'error' && reading.error.reason === 'key_function'
      ? { ...reading, error: why }
      : reading;
  };
  return {
    async read(options) {
      const report = await gauge.read(options);
      return { ...report, readings: report.readings.map(explain) };
    },
    async *stream(options) {
      for await (const reading of gauge.stream(options)) yield explain(reading);
    },
  };
}

function withKeyFunction(account: Account, refusals: Map<string, BalanceErrorData>): GaugeAccount {
  const { key, ...rest } = account;
  return {
    ...rest,
    apiKey: async () => {
      try {
        return await key.read();
      } catch (error) {
        if (BalanceError.isInstance(error)) refusals.set(accountName(account), error.toJSON());
        throw error;
      }
    },
  };
}

/** An account that cannot be, such as one of an unknown vendor, comes from the command line. */
function createGauge(accounts: readonly GaugeAccount[], env: Environment, timeoutMs: number | undefined): FuelGauge {
  try {
    return createFuelGauge({ accounts, env, ...(timeoutMs === undefined ? {} : { timeoutMs }) });
  } catch (error) {
    throw BalanceError.isInstance(error) ? new UsageError(withoutName(error.message, 'fuelgauge')) : error;
  }
}
