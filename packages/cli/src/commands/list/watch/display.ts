import type { Context } from '../../../context.ts';
import { isInteractive, sizeOf } from '../../../terminal/capabilities.ts';
import { cutLine } from '../../../terminal/fit-text.ts';
import type { Line } from '../../../terminal/line.ts';
import { createPrinter, type Printer } from '../../../terminal/printer.ts';
import { openScreen } from '../../../terminal/screen.ts';
import { wantsColor } from '../../../terminal/wants-color.ts';

/** The output of watching. */
export interface Display {
  /** Shows what has changed. */
  refresh(): void;
  close(): void;
}

export interface DisplayOptions {
  readonly intervalMs: number;
  readonly color: boolean | undefined;
  /** Whether there is something to show of every account. */
  readonly isReady: () => boolean;
  readonly render: () => readonly Line[];
}

const SECOND_MS = 1000;

/** Repaints in place on a terminal; elsewhere prints one table after another. */
export function createDisplay(options: DisplayOptions, context: Context): Display {
  return (isInteractive(context.stdout, context.env) ? createScreenDisplay : createLogDisplay)(
    options,
    context,
  );
}

/** Repaints each second, so that ages grow; leaves the last table behind. */
function createScreenDisplay({ color, render }: DisplayOptions, { stdout, env }: Context): Display {
  const colors = { color: wantsColor(stdout, env, { color }) };
  const paint = () => {
    const { rows, columns } = sizeOf(stdout);
    const painted: string[] = [];
    const printer = createPrinter(
      { write: (text: string) => painted.push(text.replace(/\n$/, '')) },
      colors,
    );
    for (const line of fitHeight(render(), rows)) printer.line(...cutLine(line, columns));
    screen.paint(painted);
  };
  const screen = openScreen(stdout, paint);
  paint();
  const clock = setInterval(paint, SECOND_MS);
  return {
    refresh: paint,
    close: () => {
      clearInterval(clock);
      screen.close();
      printLines(createPrinter(stdout, colors), render());
    },
  };
}

/** Prints the table each time, from when all accounts are known. */
function createLogDisplay(
  { intervalMs, color, isReady, render }: DisplayOptions,
  { stdout, env }: Context,
): Display {
  const printer = createPrinter(stdout, { color: wantsColor(stdout, env, { color }) });
  let clock: NodeJS.Timeout | undefined;
  const print = () => printLines(printer, [...render(), []]);
  return {
    refresh: () => {
      if (clock || !isReady()) return;
      print();
      clock = setInterval(print, intervalMs);
    },
    close: () => clearInterval(clock),
  };
}

function printLines(printer: Printer, lines: readonly Line[]): void {
  for (const line of lines) printer.line(...line);
}

/** Counts the lines that do not fit, since nobody can scroll to them. */
function fitHeight(lines: readonly Line[], rows: number): readonly Line[] {
  if (lines.length <= rows) return lines;
  const shown = lines.slice(0, Math.max(0, rows - 1));
  return [
    ...shown,
    [
      {
        text: `… ${lines.length - shown.length} more lines (enlarge the terminal)`,
        style: 'faint',
      },
    ],
  ];
}
