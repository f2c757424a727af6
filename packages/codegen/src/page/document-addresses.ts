import { listHtmlPieces } from './html-pieces.ts';

/** Attributes by which viewers of documents are told where theirs is. */
const VIEWER_ATTRIBUTES = ['spec-url', 'specurl', 'apidescriptionurl', 'data-url', 'url'];
/** Such an option in a script, up to the quote before its value. */
const OPTION = /(?:spec-url|specUrl|apiDescriptionUrl|data-url|\burl)\s*[=:]\s*$/i;
const OPTION_LENGTH = 40;
const IS_ABOUT_OPENAPI = /openapi|swagger/i;
const IS_DATA_FILE = /\.(?:json|ya?ml)\b/i;

interface Candidate {
  readonly address: string;
  /** Whether a viewer is told to load it. */
  readonly isOption: boolean;
}

/** Addresses of documents that a page names, in its order. */
export function listDocumentAddresses(page: string, isHtml: boolean): string[] {
  const found = isHtml ? listInHtml(page) : listQuoted(page);
  return [...new Set(found.filter(mayBeDocument).map(({ address }) => address))];
}

/** An attribute may be an address, or data with one in it. */
const listInHtml = (html: string): Candidate[] =>
  listHtmlPieces(html).flatMap(({ kind, name, text }) =>
    kind === 'attribute' && !/^\s*[{[]/.test(text)
      ? [{ address: text, isOption: VIEWER_ATTRIBUTES.includes(name) }]
      : listQuoted(text),
  );

/**
 * Texts in quotes or parentheses that have a sign of a document. Every character is looked at once
 * or twice.
 */
function listQuoted(text: string): Candidate[] {
  const found: Candidate[] = [];
  const sign = /openapi|swagger|\.(?:json|ya?ml)\b/gi;
  const delimiter = /["'\s<>()]/g;
  let previousEnd = 0;
  for (let match = sign.exec(text); match; match = sign.exec(text)) {
    let start = match.index;
    while (start > previousEnd && !/["'\s<>()]/.test(text.charAt(start - 1))) start -= 1;
    delimiter.lastIndex = match.index;
    const end = delimiter.exec(text)?.index ?? text.length;
    const [before, after] = [text.charAt(start - 1), text.charAt(end)];
    const address = text.slice(start, end).replace(/[.,;:]$/, '');
    // An absolute address needs no quotes to be one.
    if ((/["'(]/.test(before) && /["')]/.test(after)) || /^https?:\/\//i.test(address)) {
      const isOption = OPTION.test(text.slice(Math.max(0, start - 1 - OPTION_LENGTH), start - 1));
      found.push({ address, isOption });
    }
    previousEnd = end;
    sign.lastIndex = end;
  }
  return found;
}

/** An option of a viewer needs one sign of a document, any other text both. */
function mayBeDocument({ address, isOption }: Candidate): boolean {
  if (/\s/.test(address)) return false;
  const [isData, isNamed] = [IS_DATA_FILE.test(address), IS_ABOUT_OPENAPI.test(address)];
  return isOption ? isData || isNamed : isData && isNamed;
}
