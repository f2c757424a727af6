import { cutLine, lineWidth, printedWidth, wrapText } from '../terminal/fit-text.ts';
import { type Line, type Span, textOf } from '../terminal/line.ts';
import { alignColumns, type Column, GAP } from './align-table.ts';

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
 * A table whose rows end with a note. Columns are left out, then cut, until the rest fits in `width`. A note that does
 * not fit beside its row goes below it; the others stay where they are.
 */
export function fitTable(
  columns: readonly FittedColumn[],
  rows: readonly NotedRow[],
  { width = Number.POSITIVE_INFINITY, hasTitles = true }: FitOptions = {},
): readonly Line[] {
  const cellsOf = (kept: readonly FittedColumn[]): readonly Line[] => [
    ...(hasTitles ? [kept.map(({ title }): Span => ({ text: title, style: 'heading' }))] : []),
    ...rows.map(({ cells }) => kept.map((column) => cells[columns.indexOf(column)] ?? '')),
  ];
  const kept = dropColumns(columns, cellsOf, width);
  const cells = cutCells(kept, cellsOf(kept), width);
  const left = width - Math.max(0, ...alignColumns(kept, cells).map(lineWidth)) - GAP.length;
  const isBeside = ({ note }: NotedRow) => note.text !== '' && printedWidth(note) <= left;
  const head = cells.length - rows.length;
  const title: Span = { text: rows.some(isBeside) ? 'NOTE' : '', style: 'heading' };
  const table = alignColumns(
    [...kept, {}],
    cells.map((row, index) => {
      const noted = rows[index - head];
      return [...row, noted ? (isBeside(noted) ? noted.note : '') : title];
    }),
  );
  return [
    ...table.slice(0, head),
    ...rows.flatMap((row, index) => [
      table[head + index] ?? [],
      ...(isBeside(row) ? [] : wrapNote(row.note, width)),
    ]),
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
