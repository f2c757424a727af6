/** A piece of a page that may hold facts, in the page's order. */
export interface PageBlock {
  readonly kind: 'heading' | 'code' | 'row' | 'text';
  /** Line of the page, counted from 1. */
  readonly line: number;
  readonly text: string;
  /** Of code: its language and title. */
  readonly info: string;
  /** Of a row of a table: its cells. */
  readonly cells: readonly string[];
}

export const block = (
  kind: PageBlock['kind'],
  line: number,
  text: string,
  parts: Partial<Pick<PageBlock, 'info' | 'cells'>> = {},
): PageBlock => ({ kind, line, text, info: '', cells: [], ...parts });
