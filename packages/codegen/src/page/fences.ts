/** A fenced block of a Markdown page. */
export interface FencedBlock {
  /** The text after the opening ticks. */
  readonly info: string;
  /** Line of the opening fence, counted from 1. */
  readonly line: number;
  /** The nearest heading above, without its number signs; empty where there is none. */
  readonly heading: string;
  /** Everything between the fence lines, with its line ends. */
  readonly text: string;
  /** False where the page ends before the fence does. */
  readonly isClosed: boolean;
}

const OPENING = /^(`{3,}|~{3,}(?!~))([^`\r\n]*)$/;
const HEADING = /^#{1,6}[ \t]+(?=[^ \t])(.*)/;

/** All fenced blocks of a page, in order. Indented fences do not count: they are text of a document. */
export function listFences(page: string): FencedBlock[] {
  const blocks: FencedBlock[] = [];
  let heading = '';
  let open: { ticks: string; info: string; line: number; start: number } | undefined;
  let number = 0;
  for (const { line, start, end } of listLines(page)) {
    number += 1;
    if (open) {
      if (!isClosing(line, open.ticks)) continue;
      blocks.push({
        ...describe(open, heading),
        text: page.slice(open.start, start),
        isClosed: true,
      });
      open = undefined;
      continue;
    }
    heading = HEADING.exec(line)?.[1] ?? heading;
    const [, ticks, info = ''] = OPENING.exec(line) ?? [];
    if (ticks) open = { ticks, info: info.trim(), line: number, start: end };
  }
  if (open)
    blocks.push({ ...describe(open, heading), text: page.slice(open.start), isClosed: false });
  return blocks;
}

const describe = ({ info, line }: { info: string; line: number }, heading: string) => ({
  info,
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
