import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { addDecimal, type Balance, type BalanceErrorData, type UnitTotal } from '@fuelgauge/core';
import type { EmulatedReply } from '@fuelgauge/core/testing';

/** One HTTP exchange of a vendor and the reading that it must give, as in docs/architecture.md. */
export interface Fixture {
  readonly title: string;
  readonly response: EmulatedReply;
  readonly want:
    | { readonly status: 'ok'; readonly balance: Balance; readonly warnings: readonly string[] }
    | { readonly status: 'error'; readonly error: Partial<BalanceErrorData> };
}

const SPECS = new URL('../../../../specs/', import.meta.url);

/** All fixtures of a provider, in the order of their file names. */
export function readFixtures(id: string): readonly Fixture[] {
  const folder = new URL(`${id}/fixtures/`, SPECS);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .toSorted()
    .map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')));
}

/** What the totals must be of one account with this balance: its own money alone, each unit once. */
export function expectedTotals({
  remaining,
  unit,
  relation,
  others = [],
}: Balance): readonly Partial<UnitTotal>[] {
  const owned = [
    ...(relation === undefined ? [{ remaining, unit }] : []),
    ...others.filter((other) => other.relation === 'separate'),
  ];
  return [...new Set(owned.map((amount) => amount.unit))].flatMap((each) => {
    const amounts = owned
      .filter((amount) => amount.unit === each)
      .map((amount) => amount.remaining);
    const known = amounts.filter((amount) => amount !== null);
    if (known.length === 0) return [];
    return [
      {
        unit: each,
        remaining: known.reduce(addDecimal),
        complete: known.length === amounts.length,
      },
    ];
  });
}
