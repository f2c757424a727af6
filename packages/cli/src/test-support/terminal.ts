import headless from '@xterm/headless';
import type { Output } from '../context.ts';
import { readWords, type Word } from './terminal-words.ts';

/** A terminal without a window: xterm.js, which shares no code with fuelgauge, decides what a person would see. */
export interface Terminal extends Output {
  columns: number;
  rows: number;
  /**
   * What a person sees, without blank lines at the end. A line that the terminal had to wrap is one line here, longer
   * than the terminal is wide.
   */
  screen(): readonly string[];
  /** What a person sees, with its styles. */
  words(): readonly Word[];
  /** Everything that was written. */
  raw(): string;
  readonly isAlternate: boolean;
  readonly isCursorHidden: boolean;
  resize(columns: number, rows: number): void;
  /** Resolves when everything that was written is on the screen. */
  flushed(): Promise<void>;
}

const CURSOR_MODE = 25;

export function createTerminal(columns = 80, rows = 24): Terminal {
  const xterm = new headless.Terminal({
    cols: columns,
    rows,
    allowProposedApi: true,
    convertEol: true, // as the terminal of an operating system does
  });
  let raw = '';
  let isCursorHidden = false;
  for (const final of ['h', 'l'])
    xterm.parser.registerCsiHandler({ prefix: '?', final }, (modes) => {
      if (modes.includes(CURSOR_MODE)) isCursorHidden = final === 'l';
      return false;
    });
  const listeners = new Set<() => void>();

  const terminal: Terminal = {
    isTTY: true,
    columns,
    rows,
    get isAlternate() {
      return xterm.buffer.active.type === 'alternate';
    },
    get isCursorHidden() {
      return isCursorHidden;
    },
    write(text) {
      raw += text;
      xterm.write(text);
    },
    on: (_, listener) => listeners.add(listener),
    off: (_, listener) => listeners.delete(listener),
    raw: () => raw,
    screen: () => readLines(xterm),
    words: () => readWords(xterm),
    resize(nextColumns, nextRows) {
      xterm.resize(nextColumns, nextRows);
      Object.assign(terminal, { columns: nextColumns, rows: nextRows });
      for (const listener of listeners) listener();
    },
    flushed: () => new Promise((resolve) => xterm.write('', resolve)),
  };
  return terminal;
}

function readLines({ buffer, cols }: headless.Terminal): readonly string[] {
  const lines: string[] = [];
  for (let row = 0; row < buffer.active.length; row += 1) {
    const line = buffer.active.getLine(row);
    const text = line?.translateToString(true, 0, cols) ?? '';
    if (line?.isWrapped) lines.push((lines.pop() ?? '') + text);
    else lines.push(text);
  }
  return lines.slice(0, lines.findLastIndex((line) => line.trim() !== '') + 1);
}
