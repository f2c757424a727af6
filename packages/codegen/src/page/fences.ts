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

/** Within a list, a tab or a quote a fence is indented; what stands before it stands before its lines too. */
const OPENING = /^([ \t>]*)((?:[-*+]|\d+[.)]) +)?(`{3,}|~{3,}(?!~))([^`\r\n]*)$/;
const HEADING = /^#{1,6}[ \t]+(?=[^ \t])(.*)/;

interface OpenFence {
  readonly before: string;
  readonly ticks: string;
  readonly info: string;
  readonly line: number;
  readonly lines: string[];
}

/** All fenced blocks of a page, in order, without the indentation of their fences. */
export function listFences(page: string): FencedBlock[] {
  const blocks: FencedBlock[] = [];
  let heading = '';
  let open: OpenFence | undefined;
  const close = (fence: OpenFence, isClosed: boolean): void => {
    const { info, line } = fence;
    blocks.push({ info, line, heading, text: fence.lines.join(''), isClosed });
    open = undefined;
  };
  for (const [index, whole] of splitLines(page).entries()) {
    const line = whole.replace(/\r?\n$/, '');
    const isLeft = open?.before.includes('>') === true && !/^\s*>/.test(line);
    if (open && isLeft) close(open, true);
    if (open) {
      if (isClosing(withoutBefore(line, open.before), open.ticks)) close(open, true);
      else open.lines.push(withoutBefore(whole, open.before));
      continue;
    }
    heading = HEADING.exec(line)?.[1] ?? heading;
    const [, outer = '', item = '', ticks, info = ''] = OPENING.exec(line) ?? [];
    const before = outer + ' '.repeat(item.length);
    if (ticks) open = { before, ticks, info: info.trim(), line: index + 1, lines: [] };
  }
  if (open) close(open, false);
  return blocks;
}

/** A line without what stands before its fence: the marks of a quote, and as many blanks at most. */
function withoutBefore(line: string, before: string): string {
  let at = 0;
  for (const mark of before) {
    const found = line.charAt(at);
    if (mark === '>' ? found === '>' : found === ' ' || found === '\t') at += 1;
  }
  return line.slice(at);
}

const isClosing = (line: string, ticks: string): boolean =>
  line.startsWith(ticks) && line.replaceAll(ticks.charAt(0), '').trim() === '';

const splitLines = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
