import { displayWidth } from './display-width.ts';
import { escapeUnsafe } from './escape-unsafe.ts';
import { graphemesOf } from './graphemes.ts';
import { type Line, type Span, textOf } from './line.ts';

const ELLIPSIS = '…';

/** Columns that a piece of text takes once it is printed. */
export function printedWidth(cell: Span | string): number {
  return displayWidth(escapeUnsafe(textOf(cell)));
}

/** Columns that a line takes once it is printed. */
export function lineWidth(line: Line): number {
  return line.reduce((width, cell) => width + printedWidth(cell), 0);
}

/** As much of the text as fits. */
function cutText(text: string, width: number): string {
  let kept = '';
  let used = 0;
  for (const segment of graphemesOf(text)) {
    used += displayWidth(segment);
    if (used > width) break;
    kept += segment;
  }
  return kept;
}

/** Wraps a text at its blanks; a word longer than the width is split. */
export function wrapText(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of escapeUnsafe(text).split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (displayWidth(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
    while (displayWidth(line) > width) {
      const head = cutText(line, width) || (line[0] ?? '');
      lines.push(head);
      line = line.slice(head.length);
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** The line, cut with an ellipsis where it is too long: a line that the terminal wraps cannot be repainted. */
export function cutLine(line: Line, width: number): Line {
  if (lineWidth(line) <= width) return line;
  const kept: (Span | string)[] = [];
  let left = Math.max(0, width - ELLIPSIS.length);
  for (const cell of line) {
    const text = cutText(escapeUnsafe(textOf(cell)), left);
    kept.push(typeof cell === 'string' ? text : { ...cell, text });
    left -= printedWidth(cell);
    if (left <= 0) break;
  }
  return [...kept, ELLIPSIS];
}
