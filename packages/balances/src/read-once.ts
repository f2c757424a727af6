import type { BalanceReport, CallOptions, RegisteredProvider } from '@fuelgauge/core';
import { createAccountRegistry } from './account-registry.ts';
import type { FuelGaugeOptions } from './options/options.ts';
import { takeOnceOptions } from './options/take-options.ts';
import { startInTurn } from './reading/start-in-turn.ts';
import { createReport } from './report/create-report.ts';
import { noteRead } from './report/reading-order.ts';

/**
 * Reads all accounts once. Nobody else asks for the same accounts, and nothing is kept: a bundle of it has no shared
 * calls, no last good readings and no queue beside that of its own accounts.
 * @throws BalanceError `invalid_config`
 */
export async function readOnce(
  registry: readonly RegisteredProvider[],
  given: FuelGaugeOptions & CallOptions,
): Promise<BalanceReport> {
  const startedAt = performance.now();
  const options = takeOnceOptions(given);
  const signal = options.signal ?? undefined;
  const { accounts, maxConcurrentPerProvider, request, unitsOf } = createAccountRegistry(
    registry,
    options,
  );
  const readings = startInTurn(
    accounts(),
    ({ provider }) => provider,
    maxConcurrentPerProvider,
    async (account) => {
      const reading = await request(account, { startedAt, signal });
      if (reading.status === 'ok') noteRead(reading.balance);
      return reading;
    },
  );
  return createReport(await Promise.all(readings), unitsOf);
}
