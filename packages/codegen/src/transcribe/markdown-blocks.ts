import { block, type PageBlock } from './page-block.ts';

const FENCE = /^\s*(`{3,}|~{3,})\s*([^`]*)$/;
const ROW = /^\s*\|(.*)\|?\s*$/;

/** Headings, code, rows and lines of a Markdown page. Fences within tabs and lists are indented, and count. */
export function listMarkdownBlocks(page: string): readonly PageBlock[] {
  const blocks: PageBlock[] = [];
  let open: { ticks: string; info: string; line: number; lines: string[] } | undefined;
  for (const [index, line] of page.split(/\r?\n/).entries()) {
    const [, ticks, info = ''] = FENCE.exec(line) ?? [];
    if (open) {
      if (ticks?.startsWith(open.ticks) && info.trim() === '') {
        blocks.push(block('code', open.line, open.lines.join('\n'), { info: open.info }));
        open = undefined;
      } else open.lines.push(line);
      continue;
    }
    if (ticks) open = { ticks, info: info.trim(), line: index + 1, lines: [] };
    else blocks.push(...readLine(line, index + 1));
  }
  return blocks;
}

function readLine(line: string, number: number): readonly PageBlock[] {
  const text = line.trim();
  if (text === '') return [];
  const [, heading] = /^#{1,6}\s+(.*)$/.exec(text) ?? [];
  if (heading !== undefined) return [block('heading', number, plain(heading))];
  const [, row] = ROW.exec(line) ?? [];
  if (row === undefined) return [block('text', number, text)];
  const cells = row.split(/(?<!\\)\|/).map(plain);
  return cells.every((cell) => /^:?-*:?$/.test(cell))
    ? []
    : [block('row', number, cells.join(' '), { cells })];
}

/** A text without the marks of Markdown and the tags within it. */
export const plain = (text: string): string =>
  text
    .replaceAll(/<[^>]{0,200}>/g, ' ')
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/[`*\\]|(?<!\w)_|_(?!\w)/g, '')
    .trim();
