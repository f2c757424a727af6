import type { Output } from '../context.ts';

/** How large a terminal is. One that does not know says 0, as serial lines and some containers do: 80 by 24 then. */
export function sizeOf({ columns, rows }: Pick<Output, 'columns' | 'rows'>): {
  readonly columns: number;
  readonly rows: number;
} {
  return { columns: columns || 80, rows: rows || 24 };
}
