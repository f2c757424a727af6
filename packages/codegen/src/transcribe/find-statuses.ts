import { STATUS_CODES } from 'node:http';
import type { PageBlock } from './page-block.ts';

/** A status of an error that the page names. */
export interface PageStatus {
  readonly line: number;
  readonly status: number;
}

const ABOUT = /status|error|response|code|http/i;

/** The statuses from 400 up that tables, lists and headings name, each once. */
export function findStatuses(blocks: readonly PageBlock[]): readonly PageStatus[] {
  const found = blocks.flatMap((block, index) => {
    const status = readStatus(block);
    const near = blocks.slice(Math.max(0, index - 8), index + 1);
    return status !== undefined && near.some(({ text }) => ABOUT.test(text))
      ? [{ line: block.line, status }]
      : [];
  });
  return found.filter(
    ({ status }, index) => found.findIndex((other) => other.status === status) === index,
  );
}

function readStatus({ kind, text, cells, info }: PageBlock): number | undefined {
  const candidates =
    kind === 'row' ? cells.slice(0, 2) : [kind === 'code' ? withoutLanguage(info) : text];
  const [written] = candidates.flatMap(
    (candidate) =>
      /^(?:[-*+#\s`]|\*\*)*([45]\d\d)(?=$|[`*\s:)"'\-–—])(?![\d,.]*\s*(?:USD|EUR|\$|credits?))/.exec(
        candidate,
      )?.[1] ?? [],
  );
  return written === undefined ? undefined : Number(written);
}

/** `json 401 Unauthorized`, `json title="401"` */
const withoutLanguage = (info: string): string => info.replace(/^[a-z]\w*\s+(?:title=["'])?/i, '');

/** What HTTP calls a status; the vendor's words stay on its page. */
export const nameStatus = (status: number): string => STATUS_CODES[status] ?? `Status ${status}`;
