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
 * The OpenAPI documents that a page of a docs site shows, or carries for its own scripts: in
 * scripts, in `data-` attributes and in listings. No script is run. Texts, each once.
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
