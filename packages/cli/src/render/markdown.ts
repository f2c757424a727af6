import type { UnitTotal } from '@fuelgauge/core';
import { formatAmount } from '../format/amount.ts';
import { type AccountRow, accountColumns, renderAccount, renderOthers } from './account-row.ts';
import { escapeMarkdown, renderMarkdownTable } from './markdown-table.ts';
import { describeTotal } from './report-table.ts';
import type { View } from './view.ts';

/** Accounts as a Markdown table, for the summaries of build servers; the totals are a list below. */
export function renderMarkdown(
  rows: readonly AccountRow[],
  totals: readonly UnitTotal[],
  view: View,
): readonly string[] {
  const columns = [...accountColumns(view), { title: 'NOTE' }];
  const lines = rows
    .flatMap((row) => [renderAccount(row, view), ...renderOthers(row, view)])
    .map(({ cells, note }) => [...cells, note]);
  const sums = totals.map((total) => {
    const amount = `${formatAmount(total.remaining, total.unit)} ${total.unit}`;
    return `- total: **${escapeMarkdown(amount)}**, ${describeTotal(total)}`;
  });
  return [...renderMarkdownTable(columns, lines), ...(sums.length > 0 ? ['', ...sums] : [])];
}
