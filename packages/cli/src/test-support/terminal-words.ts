import type headless from '@xterm/headless';

/** A word as a terminal shows it: no blanks, one style. */
export interface Word {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** In cells. */
  readonly width: number;
  readonly style: string;
}

/** What one cell adds: the second cell of a wide character is empty. */
function styleOf(cell: headless.IBufferCell): string {
  const color = cell.isFgPalette() ? `color-${cell.getFgColor()}` : '';
  return [cell.isBold() ? 'bold' : '', cell.isDim() ? 'dim' : '', color].filter(Boolean).join(' ');
}

/** The words on the screen, row by row. */
export function readWords({ buffer, cols }: headless.Terminal): readonly Word[] {
  const words: Word[] = [];
  for (let row = 0; row < buffer.active.length; row += 1) {
    const line = buffer.active.getLine(row);
    for (let column = 0; column < cols; column += 1) {
      const cell = line?.getCell(column);
      const text = cell?.getChars() ?? '';
      if (!cell || text.trim() === '') continue;
      const style = styleOf(cell);
      const last = words.at(-1);
      const continues =
        last?.row === row && last.column + last.width === column && last.style === style;
      if (continues) words.pop();
      words.push({
        row,
        column: continues ? last.column : column,
        text: (continues ? last.text : '') + text,
        width: (continues ? last.width : 0) + cell.getWidth(),
        style,
      });
    }
  }
  return words;
}
