import { type HtmlPiece, listHtmlPieces } from './html-pieces.ts';
import { findDocumentsInValues, findEmbeddedDocuments } from './json-documents.ts';
import { parseJson } from './parse-json.ts';
import { listScriptValues } from './script-values.ts';

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
 * The OpenAPI documents that a page of a docs site shows, or carries for its own scripts: in
 * scripts, in attributes and in listings. No script is run. Texts, each once.
 */
export function findHtmlDocuments(html: string): string[] {
  const pieces = listHtmlPieces(html);
  const textsOf = (accept: (piece: HtmlPiece) => boolean): string[] =>
    pieces.filter(accept).map(({ text }) => text);
  const scripts = textsOf(({ kind }) => kind === 'script');
  const found = findEmbeddedDocuments([
    ...scripts,
    joinStream(scripts),
    ...textsOf(({ kind }) => kind === 'attribute'),
    ...textsOf(({ kind }) => kind === 'listing'),
  ]);
  if (found.length > 0) return found;
  // Some sites escape what they put into a script as if it were text of the page.
  const unescaped = findEmbeddedDocuments(
    scripts.filter((script) => script.includes('&')).map(decodeEntities),
  );
  return unescaped.length > 0 ? unescaped : scripts.flatMap(findProgramDocuments);
}

/** The documents in the objects and texts of a program, which need not be JSON. */
export const findProgramDocuments = (program: string): string[] =>
  findDocumentsInValues(listScriptValues(program));

/** The texts that Next.js pushes piece by piece: a document may begin in one and end in another. */
function joinStream(scripts: readonly string[]): string {
  const pieces = scripts.flatMap((script) =>
    [...script.matchAll(/__next_f\.push\(\[1,("[^"\\]*(?:\\.[^"\\]*)*")\]\)/g)].map(
      ([, text = '']) => parseJson(text),
    ),
  );
  return pieces.filter((piece) => typeof piece === 'string').join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  quot: '"',
  '#34': '"',
  '#x22': '"',
  '#39': "'",
  '#x27': "'",
  lt: '<',
  gt: '>',
  amp: '&',
};

const decodeEntities = (script: string): string =>
  script.replaceAll(/&(#?\w{2,4});/g, (entity, name: string) => ENTITIES[name] ?? entity);
