import type { UnitTotal } from '@fuelgauge/core';
import { formatAmount } from '../format/amount.ts';
import type { Line } from '../terminal/line.ts';
import { type AccountRow, accountColumns, renderAccount, type View } from './account-row.ts';
import { fitTable, type NotedRow } from './fit-table.ts';

const TOTAL_COLUMNS = [{ title: '' }, { title: '', align: 'right' }, { title: '' }] as const;

/** Accounts for people: a row for each, then the totals. */
export function renderAccounts(
  rows: readonly AccountRow[],
  totals: readonly UnitTotal[],
  view: View,
): readonly Line[] {
  const width = view.width === undefined ? {} : { width: view.width };
  return [
    ...fitTable(
      accountColumns(view),
      rows.map((row) => renderAccount(row, view)),
      width,
    ),
    ...(totals.length > 0
      ? [
          [],
          ...fitTable(
            TOTAL_COLUMNS,
            totals.map((total) => renderTotal(total, view)),
            { ...width, hasTitles: false },
          ),
        ]
      : []),
  ];
}

/** What makes a sum doubtful, in words. */
export function describeTotal({ accounts, complete, overlap }: UnitTotal): string {
  return [
    accounts === 1 ? '1 account' : `${accounts} accounts`,
    ...(complete ? [] : ['partial: an account is unknown or stale']),
    ...(overlap === 'none' ? [] : ['possibly overlapping: accounts may share money']),
  ].join(', ');
}

function renderTotal(total: UnitTotal, { locale }: View): NotedRow {
  const { unit, remaining, complete } = total;
  return {
    cells: [{ text: 'total', style: 'heading' }, formatAmount(remaining, unit, locale), unit],
    note: { text: describeTotal(total), ...(complete ? {} : { style: 'warning' as const }) },
  };
}
