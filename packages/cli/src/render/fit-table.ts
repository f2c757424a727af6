import { cutLine, lineWidth, printedWidth, wrapText } from '../terminal/fit-text.ts';
import { type Line, type Span, textOf } from '../terminal/line.ts';
import { alignColumns, type Column } from './align-table.ts';

export interface FittedColumn extends Column {
  /** Left out where the terminal is narrow; the lowest goes first. @default never */
  readonly dropAt?: number;
  /** The width that it may be cut to, with an ellipsis, where leaving out is not enough. @default never cut */
  readonly leastWidth?: number;
}

/** The cells of a row, and a note on it. */
export interface NotedRow {
  readonly cells: Line;
  readonly note: Span;
}

export interface FitOptions {
  /** Columns of the terminal. @default unlimited */
  readonly width?: number | undefined;
  /** @default true */
  readonly hasTitles?: boolean;
}

const INDENT = '  ';

/**
 * A table whose rows end with a note. Where that is wider than `width`, notes go below their rows and columns are left
 * out, then cut, until the rest fits.
 */
export function fitTable(
  columns: readonly FittedColumn[],
  rows: readonly NotedRow[],
  { width = Number.POSITIVE_INFINITY, hasTitles = true }: FitOptions = {},
): readonly Line[] {
  const titlesOf = (kept: readonly Column[]): Line[] =>
    hasTitles ? [kept.map(({ title }) => ({ text: title, style: 'heading' }))] : [];
  const wide = [...columns, { title: 'NOTE' }];
  const whole = alignColumns(wide, [
    ...titlesOf(wide),
    ...rows.map(({ cells, note }) => [...cells, note]),
  ]);
  if (whole.every((line) => lineWidth(line) <= width)) return whole;

  const cellsOf = (kept: readonly FittedColumn[]): readonly Line[] => [
    ...titlesOf(kept),
    ...rows.map(({ cells }) => kept.map((column) => cells[columns.indexOf(column)] ?? '')),
  ];
  const kept = dropColumns(columns, cellsOf, width);
  const table = alignColumns(kept, cutCells(kept, cellsOf(kept), width));
  const head = table.length - rows.length;
  return [
    ...table.slice(0, head),
    ...rows.flatMap(({ note }, index) => [table[head + index] ?? [], ...wrapNote(note, width)]),
  ].map((line) => cutLine(line, width));
}

/** The columns that are left when the table fits, or when no other may be left out. */
function dropColumns(
  columns: readonly FittedColumn[],
  cellsOf: (kept: readonly FittedColumn[]) => readonly Line[],
  width: number,
): readonly FittedColumn[] {
  if (alignColumns(columns, cellsOf(columns)).every((line) => lineWidth(line) <= width))
    return columns;
  const [next] = columns.filter(({ dropAt }) => dropAt !== undefined).sort(byDropOrder);
  if (!next) return columns;
  return dropColumns(
    columns.filter((column) => column !== next),
    cellsOf,
    width,
  );
}

/** The cells, cut as short as needed where they may be: one long name must not hide the numbers of all. */
function cutCells(
  columns: readonly FittedColumn[],
  rows: readonly Line[],
  width: number,
): readonly Line[] {
  const excess = Math.max(0, ...alignColumns(columns, rows).map((line) => lineWidth(line) - width));
  const limits = columns.map(({ leastWidth = Number.POSITIVE_INFINITY }, index) =>
    Math.max(leastWidth, Math.max(...rows.map((row) => printedWidth(row[index] ?? ''))) - excess),
  );
  return rows.map((row) => row.map((cell, index) => cutCell(cell, limits[index] ?? 0)));
}

function cutCell(cell: Span | string, width: number): Span | string {
  const text = cutLine([textOf(cell)], width)
    .map(textOf)
    .join('');
  return typeof cell === 'string' ? text : { ...cell, text };
}

function byDropOrder(
  { dropAt: left = 0 }: FittedColumn,
  { dropAt: right = 0 }: FittedColumn,
): number {
  return left - right;
}

function wrapNote({ text, ...style }: Span, width: number): Line[] {
  const room = Math.max(1, width - INDENT.length);
  return wrapText(text, room).map((line) => [INDENT, { text: line, ...style }]);
}
