import { type HtmlPiece, listHtmlPieces } from './html-pieces.ts';
import { findEmbeddedDocuments } from './json-documents.ts';

const PROLOGUE = /^\s*(?:<\?xml[^>]*>)?\s*/;

/** Whether a page is the HTML that a browser gets, with nothing above it but comments. */
export function isHtml(text: string): boolean {
  let start = PROLOGUE.exec(text)?.[0].length ?? 0;
  while (text.startsWith('<!--', start)) {
    const end = text.indexOf('-->', start);
    if (end < 0) return false;
    start = text.slice(end + '-->'.length).search(/\S|$/) + end + '-->'.length;
  }
  return /^<(?:!doctype html|html|head|body)\b/i.test(text.slice(start, start + 20));
}

/**
 * The OpenAPI documents that a page of a docs site shows, or carries for its own scripts: in scripts, in `data-`
 * attributes and in listings. No script is run. Texts, each once.
 */
export function findHtmlDocuments(html: string): string[] {
  const pieces = listHtmlPieces(html);
  const textsOf = (accept: (piece: HtmlPiece) => boolean): string[] =>
    pieces.filter(accept).map(({ text }) => text);
  return findEmbeddedDocuments([
    ...textsOf(({ kind }) => kind === 'script'),
    ...textsOf(({ name }) => name.startsWith('data-')),
    ...textsOf(({ kind }) => kind === 'listing'),
  ]);
}

/** Attributes and options by which viewers of documents are told where theirs is. */
const VIEWER_ATTRIBUTES = ['spec-url', 'specurl', 'apidescriptionurl', 'data-url', 'url'];
/** Such an option of a script, else any quoted text, which may be the name of a file. */
const ADDRESS =
  /(?:spec-url|specUrl|apiDescriptionUrl|data-url|\burl)\s*[=:]\s*["']([^"'\s<>]+)["']|["'(]([^"'\s<>()]+)(?=["')])/gi;
const IS_ABOUT_OPENAPI = /openapi|swagger/i;
const IS_DATA_FILE = /\.(?:json|ya?ml)\b/i;

/** Addresses of documents that a page names, in its order. */
export function listDocumentAddresses(html: string): string[] {
  const found = listHtmlPieces(html).flatMap(({ kind, name, text }) =>
    kind === 'attribute'
      ? [{ address: text.trim(), isOption: VIEWER_ATTRIBUTES.includes(name) }]
      : [...text.matchAll(ADDRESS)].map(([, option, file]) => ({
          address: option ?? file ?? '',
          isOption: option !== undefined,
        })),
  );
  return [...new Set(found.filter(mayBeDocument).map(({ address }) => address))];
}

/** An option of a viewer needs one sign of a document, any other text both. */
function mayBeDocument({ address, isOption }: { address: string; isOption: boolean }): boolean {
  if (/\s/.test(address)) return false;
  const [isData, isNamed] = [IS_DATA_FILE.test(address), IS_ABOUT_OPENAPI.test(address)];
  return isOption ? isData || isNamed : isData && isNamed;
}
