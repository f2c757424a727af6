import type { Output } from '../context.ts';
import { escapeUnsafe } from './escape-unsafe.ts';
import { type Line, type Style, textOf } from './line.ts';

const SELECT_GRAPHIC_RENDITION: Readonly<Record<Style, number>> = {
  heading: 1,
  faint: 2,
  good: 32,
  warning: 33,
  bad: 31,
};

/** The only way from text to a stream: text is escaped first, then coloured. */
export interface Printer {
  line(...spans: Line): void;
  /** A text of several lines, in one write. */
  text(text: string): void;
}

/** Creates a printer that writes whole lines. `color` is decided by {@link wantsColor}. */
export function createPrinter(
  output: Output,
  { color = false }: { readonly color?: boolean } = {},
): Printer {
  const paint = (text: string, style: Style | undefined) =>
    color && style && text ? `\u001b[${SELECT_GRAPHIC_RENDITION[style]}m${text}\u001b[0m` : text;
  const write = (lines: readonly Line[]) => {
    const painted = lines.map((spans) =>
      spans.map((span) =>
        paint(escapeUnsafe(textOf(span)), typeof span === 'string' ? undefined : span.style),
      ),
    );
    output.write(painted.map((line) => `${line.join('')}\n`).join(''));
  };
  return {
    line: (...spans) => write([spans]),
    text: (text) =>
      write(
        text
          .replace(/\n$/, '')
          .split('\n')
          .map((line) => [line]),
      ),
  };
}
