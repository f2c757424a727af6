import type { UnitTotal } from '@fuelgauge/core';
import { formatAmount } from '../format/amount.ts';
import { type Line, textOf } from '../terminal/line.ts';
import { type AccountRow, accountColumns, renderAccount, type View } from './account-row.ts';
import { describeTotal } from './report-table.ts';

/** Accounts as a Markdown table, for the summaries of build servers; the totals are a list below. */
export function renderMarkdown(
  rows: readonly AccountRow[],
  totals: readonly UnitTotal[],
  view: View,
): readonly string[] {
  const columns = [...accountColumns(view), { title: 'NOTE' }];
  const cells = rows.map((row) => {
    const { cells, note } = renderAccount(row, view);
    return [...cells, note];
  });
  const sums = totals.map((total) => {
    const amount = `${formatAmount(total.remaining, total.unit)} ${total.unit}`;
    return `- total: **${escapeMarkdown(amount)}**, ${describeTotal(total)}`;
  });
  return [...renderMarkdownTable(columns, cells), ...(sums.length > 0 ? ['', ...sums] : [])];
}

/** A table in the Markdown of GitHub. */
export function renderMarkdownTable(
  columns: readonly { readonly title: string; readonly align?: 'left' | 'right' }[],
  rows: readonly Line[],
): readonly string[] {
  const write = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    write(columns.map(({ title }) => title.charAt(0) + title.slice(1).toLowerCase())),
    write(columns.map(({ align }) => (align === 'right' ? '---:' : '---'))),
    ...rows.map((row) => write(row.map((cell) => escapeMarkdown(textOf(cell))))),
  ];
}

/** Text that Markdown shows as it is: no cell ends early, no HTML, link, mention or emphasis begins. */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replace(/[\\`*_~[\]|#!]/g, '\\$&')
    .replaceAll('<', '&lt;')
    .replaceAll('@', '&#64;');
}
