import type { Output } from '../context.ts';
import { cutLine } from './fit-text.ts';
import type { Line } from './line.ts';
import type { Printer } from './printer.ts';

const ERASE_BELOW = '\u001b[0J';
const cursorUp = (lines: number) => `\r${lines > 0 ? `\u001b[${lines}A` : ''}`;

/** The last lines of the output, painted over again and again. */
export interface LiveRegion {
  paint(lines: readonly Line[]): void;
  /** Takes away what was painted. */
  clear(): void;
}

/**
 * Paints below what is already there. What is higher or wider than the terminal is cut, since lines that have left it
 * cannot be painted over.
 */
export function createLiveRegion(output: Output, printer: Printer): LiveRegion {
  let height = 0;
  const erase = () => {
    if (height > 0) output.write(cursorUp(height) + ERASE_BELOW);
    height = 0;
  };
  return {
    paint(lines) {
      const { rows = 24, columns = 80 } = output;
      erase();
      const shown = lines.slice(Math.max(0, lines.length - (rows - 1)));
      for (const line of shown) printer.line(...cutLine(line, columns));
      height = shown.length;
    },
    clear: erase,
  };
}
