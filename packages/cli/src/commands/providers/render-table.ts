import { GROUPS, groupOf } from '../../catalog/groups.ts';
import type { VendorEntry } from '../../catalog/known-vendors.ts';
import { neededVariables } from '../../catalog/needed-variables.ts';
import { type FittedColumn, fitTable } from '../../render/fit-table.ts';
import type { Line } from '../../terminal/line.ts';

const COLUMNS: readonly FittedColumn[] = [
  { title: 'PROVIDER' },
  { title: 'NAME', dropAt: 1, leastWidth: 8 },
  { title: 'UNIT', dropAt: 2 },
  { title: 'KEY' },
];

/** Vendors for people, a row each, by what they are used for. `width` is that of the terminal. */
export function renderVendorTable(
  vendors: readonly VendorEntry[],
  width?: number,
): readonly Line[] {
  const groups = GROUPS.map((group) => ({
    group,
    members: vendors.filter((entry) => groupOf(entry) === group),
  })).filter(({ members }) => members.length > 0);
  const rows = groups.flatMap(({ members }) =>
    members.map((entry) => ({ cells: cellsOf(entry), note: { text: '' } })),
  );
  const [titles = [], ...lines] = fitTable(COLUMNS, rows, { width });
  let next = 0;
  const shown = groups.flatMap(({ group, members }): readonly Line[] => {
    const own = lines.slice(next, next + members.length);
    next += members.length;
    return [[], [{ text: group, style: 'heading' }], ...own];
  });
  return [titles, ...shown];
}

const cellsOf = (entry: VendorEntry): Line => [
  `  ${entry.id}`,
  entry.name,
  describeUnits(entry),
  neededVariables(entry).join(' + '),
];

/** What totals count of the vendor; the amount that it shows where that is not owned. */
function describeUnits({ unit, ownedUnits }: VendorEntry): string {
  const units = ownedUnits.length > 0 ? ownedUnits : [unit];
  return units.map((each) => each ?? 'as replied').join(', ');
}
