import type { UnitTotal } from '@fuelgauge/core';
import { formatAmount, NOTHING } from '../format/amount.ts';
import { type Line, textOf } from '../terminal/line.ts';
import {
  type AccountColumn,
  type AccountRow,
  accountColumns,
  renderAccount,
  renderOthers,
} from './account-row.ts';
import { type FittedColumn, fitTable, type NotedRow } from './fit-table.ts';
import { findReader } from './read-by-twin.ts';
import type { View } from './view.ts';

const TOTAL_COLUMNS = [{ title: '' }, { title: '', align: 'right' }, { title: '' }] as const;

/** Accounts for people: a row for each, then the totals. */
export function renderAccounts(
  given: readonly AccountRow[],
  totals: readonly UnitTotal[],
  view: View,
): readonly Line[] {
  const rows = given.map((row) => ({ ...row, reader: findReader(row, given) }));
  const columns = accountColumns(view);
  const cells = rows.flatMap((row) => [renderAccount(row, view), ...renderOthers(row, view)]);
  // A table that fills in keeps its columns in their places.
  const isRead = rows.every(({ reading }) => reading !== undefined);
  const accounts = fitTable(
    ...(isRead ? withoutEmpty(columns, cells) : ([columns, cells] as const)),
    { width: view.width },
  );
  const telling = totals.filter((total) => !isRepetition(total, rows));
  if (telling.length === 0) return accounts;
  const sums = fitTable(
    TOTAL_COLUMNS,
    telling.map((total) => renderTotal(total, view)),
    { width: view.width, hasTitles: false },
  );
  return [...accounts, [], ...sums];
}

/** Without the columns that have nothing to tell of any account. */
function withoutEmpty(
  columns: readonly AccountColumn[],
  rows: readonly NotedRow[],
): readonly [readonly FittedColumn[], readonly NotedRow[]] {
  const isTold = columns.map(
    ({ isEssential = false }, index) =>
      isEssential || rows.some(({ cells }) => !['', NOTHING].includes(textOf(cells[index] ?? ''))),
  );
  return [
    columns.filter((_, index) => isTold[index]),
    rows.map(({ cells, note }) => ({ cells: cells.filter((_, index) => isTold[index]), note })),
  ];
}

/** Whether a total is the one amount of its unit that the rows show. */
function isRepetition(
  { unit, complete, overlap }: UnitTotal,
  rows: readonly AccountRow[],
): boolean {
  const owned = rows.flatMap(({ reading }) => {
    if (!reading || reading.status === 'error') return [];
    const { balance } = reading;
    const others = (balance.others ?? []).filter(({ relation }) => relation === 'separate');
    return balance.relation === undefined ? [balance, ...others] : others;
  });
  return complete && overlap === 'none' && owned.filter((each) => each.unit === unit).length === 1;
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
