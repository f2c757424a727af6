import type { Output } from '../context.ts';
import { sizeOf } from './capabilities.ts';
import { wrapText } from './fit-text.ts';
import { createPrinter } from './printer.ts';

/** Prints a sentence, wrapped at its blanks to the width of the terminal. */
export function printMessage(output: Output, text: string): void {
  const printer = createPrinter(output);
  const width = output.isTTY ? sizeOf(output).columns : Number.POSITIVE_INFINITY;
  for (const line of wrapText(text, width)) printer.line(line);
}
