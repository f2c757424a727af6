/** A fenced block of a Markdown page. */
export interface FencedBlock {
  /** What stands behind the opening ticks. */
  readonly info: string;
  /** Where the opening fence stands, counted from 1. */
  readonly line: number;
  /** The nearest heading above, without the number signs before it; empty where there is none. */
  readonly heading: string;
  /** The bytes between the fence lines, none added, none lost. */
  readonly bytes: Uint8Array;
  /** False where the page ends before the fence does. */
  readonly isClosed: boolean;
}

const OPENING = /^(`{3,}|~{3,})[ \t]*([^`\r\n]*?)[ \t]*$/;
const HEADING = /^#{1,6}[ \t]+(?=[^ \t])(.*)/;

/** All fenced blocks of a page, in order. Fences begin at the start of a line: indented ones are text of a document. */
export function listFences(page: Uint8Array): FencedBlock[] {
  // One character a byte, so that offsets into the text are offsets into the page.
  const bytes = Buffer.from(page).toString('latin1');
  const hasMark = bytes.startsWith('\u00ef\u00bb\u00bf');
  const text = hasMark ? `\n\n\n${bytes.slice(3)}` : bytes;
  const blocks: FencedBlock[] = [];
  let heading = '';
  let open: { ticks: string; info: string; line: number; start: number } | undefined;
  let number = hasMark ? -3 : 0;
  for (const { line, start, end } of listLines(text)) {
    number += 1;
    if (open) {
      if (!isClosing(line, open.ticks)) continue;
      blocks.push({
        ...describe(open, heading),
        bytes: page.subarray(open.start, start),
        isClosed: true,
      });
      open = undefined;
      continue;
    }
    heading = HEADING.exec(line)?.[1] ?? heading;
    const [, ticks, info = ''] = OPENING.exec(line) ?? [];
    if (ticks) open = { ticks, info, line: number, start: end };
  }
  if (open)
    blocks.push({ ...describe(open, heading), bytes: page.subarray(open.start), isClosed: false });
  return blocks;
}

const describe = ({ info, line }: { info: string; line: number }, heading: string) => ({
  info: utf8(info),
  line,
  heading,
});

const isClosing = (line: string, ticks: string): boolean =>
  line.startsWith(ticks) && line.replaceAll(ticks.charAt(0), '').trim() === '';

function* listLines(text: string): Generator<{ line: string; start: number; end: number }> {
  let start = 0;
  while (start < text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline + 1;
    yield { line: text.slice(start, end).replace(/\r?\n$/, ''), start, end };
    start = end;
  }
}

const utf8 = (latin1: string): string => Buffer.from(latin1, 'latin1').toString('utf8');
