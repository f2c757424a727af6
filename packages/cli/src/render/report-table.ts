import type { UnitTotal } from '@fuelgauge/core';
import { formatAmount } from '../format/amount.ts';
import type { Line } from '../terminal/line.ts';
import { type AccountRow, accountColumns, renderAccount } from './account-row.ts';
import { fitTable, type NotedRow } from './fit-table.ts';
import type { View } from './view.ts';

const TOTAL_COLUMNS = [{ title: '' }, { title: '', align: 'right' }, { title: '' }] as const;

/** Accounts for people: a row for each, then the totals. */
export function renderAccounts(
  rows: readonly AccountRow[],
  totals: readonly UnitTotal[],
  view: View,
): readonly Line[] {
  const accounts = fitTable(
    accountColumns(view),
    rows.map((row) => renderAccount(row, view)),
    { width: view.width },
  );
  if (totals.length === 0) return accounts;
  const sums = fitTable(
    TOTAL_COLUMNS,
    totals.map((total) => renderTotal(total, view)),
    { width: view.width, hasTitles: false },
  );
  return [...accounts, [], ...sums];
}

/** The number of accounts in a sum, and what makes it doubtful. */
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
