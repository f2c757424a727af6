import { createReport } from '@fuelgauge/balances/internal';
import type { BalanceReading, BalanceReport } from '@fuelgauge/core';
import { accountName } from '@fuelgauge/core/internal';
import { findProvider } from '../catalog/require-provider.ts';
import type { AccountId } from './account.ts';
import type { AccountGauge } from './create-gauge.ts';

/** The latest reading of each account, by the name of the account. */
export type Readings = ReadonlyMap<string, BalanceReading>;

/** Puts the readings of these accounts together, in the order of the accounts. */
export function reportOn(accounts: readonly AccountId[], readings: Readings): BalanceReport {
  return createReport(
    accounts.flatMap((account) => readings.get(accountName(account)) ?? []),
    (provider) => findProvider(provider)?.ownedUnits,
  );
}

/** Reads all accounts of a gauge once. `onReading` is called with each reading as it arrives. */
export async function readReport(
  gauge: AccountGauge,
  accounts: readonly AccountId[],
  signal: AbortSignal,
  onReading: (reading: BalanceReading) => void,
): Promise<BalanceReport> {
  const readings = new Map<string, BalanceReading>();
  for await (const reading of gauge.stream({ signal })) {
    readings.set(accountName(reading), reading);
    if (!signal.aborted) onReading(reading);
  }
  return reportOn(accounts, readings);
}
