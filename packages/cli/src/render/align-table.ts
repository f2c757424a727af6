import { printedWidth } from '../terminal/fit-text.ts';
import { type Line, type Span, textOf } from '../terminal/line.ts';

export interface Column {
  readonly title: string;
  /** @default 'left' */
  readonly align?: 'left' | 'right';
}

/** Between two columns. */
export const GAP = '  ';

/** Aligns a table under its titles. Widths are those of the printed text; no line ends in blanks. */
export function alignTable(columns: readonly Column[], rows: readonly Line[]): readonly Line[] {
  const titles = columns.map(({ title }): Span => ({ text: title, style: 'heading' }));
  return alignColumns(columns, [titles, ...rows]);
}

/** The same without titles. */
export function alignColumns(
  columns: readonly Pick<Column, 'align'>[],
  rows: readonly Line[],
): readonly Line[] {
  const widths = columns.map((_, index) =>
    Math.max(0, ...rows.map((row) => printedWidth(row[index] ?? ''))),
  );
  return rows.map((row) => {
    const last = row.findLastIndex((cell) => textOf(cell) !== '');
    return row.slice(0, last + 1).flatMap((cell, index) => {
      const padding = ' '.repeat((widths[index] ?? 0) - printedWidth(cell));
      const gap = index === 0 ? '' : GAP;
      if (columns[index]?.align === 'right') return [gap + padding, cell];
      return index === last ? [gap, cell] : [gap, cell, padding];
    });
  });
}
