import type { Output } from '../context.ts';

/** A terminal without a screen: understands what fuelgauge writes, and nothing else. */
export interface Terminal extends Output {
  columns: number;
  rows: number;
  /** What a person sees, without blank lines at the end. */
  screen(): readonly string[];
  /** Everything that was written. */
  raw(): string;
  readonly isAlternate: boolean;
  readonly isCursorHidden: boolean;
  resize(columns: number, rows: number): void;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with one
const TOKEN = /\u001b\[(\??)([\d;]*)([A-Za-z])|\r\n|\r|\n|[^\u001b\r\n]+/g;

interface Page {
  lines: string[];
  row: number;
  column: number;
}

export function createTerminal(columns = 80, rows = 24): Terminal {
  const newPage = (): Page => ({ lines: [''], row: 0, column: 0 });
  const main = newPage();
  let page = main;
  let raw = '';
  let isCursorHidden = false;
  const listeners = new Set<() => void>();

  function put(text: string): void {
    const line = (page.lines[page.row] ?? '').padEnd(page.column);
    page.lines[page.row] =
      line.slice(0, page.column) + text + line.slice(page.column + text.length);
    page.column += text.length;
  }
  function sequence(isPrivate: boolean, numbers: string, letter: string): void {
    const count = Number(numbers || '1');
    if (isPrivate && numbers === '1049') page = letter === 'h' ? newPage() : main;
    else if (isPrivate && numbers === '25') isCursorHidden = letter === 'l';
    else if (isPrivate && numbers === '2026') return;
    else if (letter === 'A') page.row = Math.max(0, page.row - count);
    else if (letter === 'H') Object.assign(page, { row: 0, column: 0 });
    else if (letter === 'K')
      page.lines[page.row] =
        numbers === '2' ? '' : (page.lines[page.row] ?? '').slice(0, page.column);
    else if (letter === 'J')
      page.lines = [
        ...page.lines.slice(0, page.row),
        (page.lines[page.row] ?? '').slice(0, numbers === '2' ? 0 : page.column),
      ];
    else if (letter !== 'm') throw new Error(`the terminal does not know ${letter}`);
  }

  const terminal: Terminal = {
    isTTY: true,
    columns,
    rows,
    get isAlternate() {
      return page !== main;
    },
    get isCursorHidden() {
      return isCursorHidden;
    },
    write(text) {
      raw += text;
      for (const [token, isPrivate = '', numbers = '', letter] of text.matchAll(TOKEN)) {
        if (letter !== undefined) sequence(isPrivate !== '', numbers, letter);
        else if (token === '\r') page.column = 0;
        else if (token === '\n' || token === '\r\n')
          Object.assign(page, { row: page.row + 1, column: 0 });
        else put(token);
      }
    },
    on: (_, listener) => listeners.add(listener),
    off: (_, listener) => listeners.delete(listener),
    raw: () => raw,
    screen: () => {
      const lines = Array.from(page.lines, (line = '') => line.trimEnd());
      return lines.slice(0, lines.findLastIndex((line) => line !== '') + 1);
    },
    resize(nextColumns, nextRows) {
      Object.assign(terminal, { columns: nextColumns, rows: nextRows });
      for (const listener of listeners) listener();
    },
  };
  return terminal;
}
