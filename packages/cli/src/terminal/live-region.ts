import type { Output } from '../context.ts';
import { sizeOf } from './capabilities.ts';
import { cutLine, lineWidth } from './fit-text.ts';
import type { Line } from './line.ts';
import { createPrinter } from './printer.ts';

const ERASE_BELOW = '\u001b[0J';
const cursorUp = (lines: number) => `\r${lines > 0 ? `\u001b[${lines}A` : ''}`;

/** The last lines of the output, repainted in place. */
export interface LiveRegion {
  paint(lines: readonly Line[]): void;
  /** Erases what was painted. */
  clear(): void;
}

/**
 * Paints below the existing output. Lines beyond the height or width of the terminal are cut, since lines that have
 * left it cannot be repainted. One write each time, so that nothing flickers.
 */
export function createLiveRegion(output: Output, options: { readonly color: boolean }): LiveRegion {
  let painted: readonly number[] = [];
  const erasing = () => {
    const { columns } = sizeOf(output);
    // A terminal that has become narrower has wrapped what was painted.
    const height = painted.reduce((sum, width) => sum + Math.max(1, Math.ceil(width / columns)), 0);
    return height > 0 ? cursorUp(height) + ERASE_BELOW : '';
  };
  return {
    paint(lines) {
      const { rows, columns } = sizeOf(output);
      let painting = erasing();
      const printer = createPrinter({ write: (text: string) => (painting += text) }, options);
      const shown = lines
        .slice(Math.max(0, lines.length - (rows - 1)))
        .map((line) => cutLine(line, columns));
      for (const line of shown) printer.line(...line);
      painted = shown.map(lineWidth);
      output.write(painting);
    },
    clear() {
      if (painted.length > 0) output.write(erasing());
      painted = [];
    },
  };
}
