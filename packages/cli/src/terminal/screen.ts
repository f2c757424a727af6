import type { Output } from '../context.ts';

const OPEN = '\u001b[?1049h\u001b[?25l\u001b[2J';
const CLOSE = '\u001b[?25h\u001b[?1049l';
/** Synchronized output: terminals that support it show everything between the two at once. */
const [BEGIN, END] = ['\u001b[?2026h', '\u001b[?2026l'];
const HOME = '\u001b[H';
const ERASE_LINE_END = '\u001b[K';
const ERASE_BELOW = '\u001b[J';

/** The whole terminal, restored on every way out. */
export interface Screen {
  /** Repaints everything, in one write and without erasing first: nothing flickers. */
  paint(lines: readonly string[]): void;
  close(): void;
}

/** The part of the process that a screen needs. */
export type ScreenProcess = Pick<NodeJS.Process, 'on' | 'off' | 'kill' | 'pid'>;

/** Takes the terminal over. `repaint` is called when its size changes, or when the user returns to it. */
export function openScreen(
  output: Output,
  repaint: () => void,
  host: ScreenProcess = process,
): Screen {
  let isOpen = false;
  const open = () => {
    if (!isOpen) output.write(OPEN);
    isOpen = true;
  };
  const restore = () => {
    if (isOpen) output.write(CLOSE);
    isOpen = false;
  };
  const suspend = () => {
    restore();
    host.kill(host.pid, 'SIGSTOP');
  };
  const resume = () => {
    open();
    repaint();
  };
  open();
  output.on?.('resize', repaint);
  host.on('exit', restore);
  host.on('SIGTSTP', suspend);
  host.on('SIGCONT', resume);
  return {
    paint: (lines) => {
      if (isOpen)
        output.write(
          BEGIN +
            HOME +
            lines.map((line) => `${line}${ERASE_LINE_END}`).join('\r\n') +
            ERASE_BELOW +
            END,
        );
    },
    close: () => {
      output.off?.('resize', repaint);
      host.off('exit', restore);
      host.off('SIGTSTP', suspend);
      host.off('SIGCONT', resume);
      restore();
    },
  };
}
