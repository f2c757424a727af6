import { type Line, textOf } from '../terminal/line.ts';
import type { Column } from './align-table.ts';

/** A table in the Markdown of GitHub. */
export function renderMarkdownTable(
  columns: readonly Column[],
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
