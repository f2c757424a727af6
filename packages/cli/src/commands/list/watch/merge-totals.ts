import { addDecimal, type BalanceReport, type UnitTotal } from '@fuelgauge/core';
import type { CatalogEntry } from '@fuelgauge/registry/catalog';

/** The latest report of each vendor, by its id. */
export type VendorReports = ReadonlyMap<string, BalanceReport>;

/**
 * The totals over all vendors. Shared money is shared within a vendor, whose report counts it once already,
 * so the sums of the vendors may be added.
 */
export function mergeTotals(
  reports: VendorReports,
  catalog: readonly CatalogEntry[],
): readonly UnitTotal[] {
  const merged = new Map<string, UnitTotal>();
  for (const { totals } of reports.values()) {
    for (const total of totals) {
      const known = merged.get(total.unit);
      merged.set(total.unit, known ? add(known, total) : total);
    }
  }
  return [...merged.values()].map((total) => ({
    ...total,
    complete: total.complete && !isMissing(total, reports, catalog),
  }));
}

function add(left: UnitTotal, right: UnitTotal): UnitTotal {
  return {
    unit: left.unit,
    remaining: addDecimal(left.remaining, right.remaining),
    accounts: left.accounts + right.accounts,
    complete: left.complete && right.complete,
    overlap: left.overlap === 'none' ? right.overlap : left.overlap,
  };
}

/** Is there a vendor of this unit of which no account is known? Its report has no total that could say so. */
function isMissing(
  { unit }: UnitTotal,
  reports: VendorReports,
  catalog: readonly CatalogEntry[],
): boolean {
  return [...reports].some(
    ([id, { readings, totals }]) =>
      readings.length > 0 &&
      totals.length === 0 &&
      catalog.find((entry) => entry.id === id)?.unit === unit,
  );
}
