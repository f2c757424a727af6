import { createReport } from '@fuelgauge/balances/internal';
import type { BalanceReading, BalanceReport, Unit } from '@fuelgauge/core';
import { catalog } from '@fuelgauge/registry/catalog';
import type { AccountState } from '../../model/account-state.ts';
import { visibleTexts } from '../../model/visible-text.ts';

/** What is known of an account, as a reading: the last good one where it fails now. */
function toReading({ provider, account, reading, failing }: AccountState): BalanceReading[] {
  const names = { provider, account };
  if (failing === null) return reading ? [{ ...reading, ...names }] : [];
  const { error } = failing;
  const answered = { ...names, durationMs: 0, attempts: 0 };
  return reading
    ? [{ ...reading, ...answered, status: 'stale', error }]
    : [{ ...answered, warnings: [], status: 'error', error }];
}

/** The units that an account's missing amount may be in: as the catalog says, else what its provider has shown. */
function createUnitsOf(states: readonly AccountState[]) {
  const shown = new Map<string, Set<Unit>>();
  for (const { provider, reading } of states)
    if (reading) shown.set(provider, (shown.get(provider) ?? new Set()).add(reading.balance.unit));
  return (provider: string): readonly (Unit | null)[] => {
    const known = catalog.find(({ id }) => id === provider)?.ownedUnits ?? [null];
    return [...known, ...(shown.get(provider) ?? [])];
  };
}

/** The last good readings as a report, with each unit's total. */
export function reportOf(states: readonly AccountState[], now: Date): BalanceReport {
  const report = createReport(states.flatMap(toReading), createUnitsOf(states));
  return visibleTexts({ ...report, fetchedAt: now.toISOString() });
}
