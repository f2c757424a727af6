import { SpecError } from '../errors/spec-error.ts';
import type { Fence, SourceForm } from '../spec/source-record.ts';
import { listDocumentAddresses } from './document-addresses.ts';
import { type FencedBlock, listFences } from './fences.ts';
import { findHtmlDocuments, isHtml } from './html-documents.ts';
import type { Page } from './page.ts';

/** A document that a page carries. */
export interface FoundDocument {
  readonly form: SourceForm;
  readonly text: string;
  /** What the fence says; null where it says nothing. */
  readonly fence: Fence | null;
}

/** ````yaml [file or URL] METHOD /path, as Mintlify writes it. */
const MINTLIFY =
  /^(?:ya?ml|json)\s+(?:(\S.*?)\s+)?(get|put|post|delete|options|head|patch|trace)\s+(\/\S*)(?:\s+\w+=\{.*\})?$/i;
const PLAIN = /^(?:ya?ml|json)\b/i;
/** The heading that Fern puts above a document; Mintlify's is "OpenAPI". */
const OWN_HEADING = /^open\s?api\b/i;

/**
 * Every document that a page carries: several for a page with several operations, none for prose. A
 * page that is an OpenAPI document itself is one.
 */
export function findDocuments({ text }: Page): readonly FoundDocument[] {
  const blocks = listFences(text).filter(({ info }) => PLAIN.test(info));
  const named = blocks.flatMap((block) => {
    const [, source, method, path] = MINTLIFY.exec(block.info) ?? [];
    if (!method || !path) return [];
    const fence = { source: source ?? null, method, path };
    return [{ form: 'mintlify' as const, text: closedText(block), fence }];
  });
  if (named.length > 0) return named;
  if (isHtml(text))
    return findHtmlDocuments(text).map((found) => ({ form: 'html', text: found, fence: null }));
  if (isDocument(text)) return [{ form: 'document', text, fence: null }];
  return blocks
    .filter((block) => OWN_HEADING.test(block.heading) && isDocument(block.text))
    .map((block) => ({ form: 'fern-openapi' as const, text: closedText(block), fence: null }));
}

function closedText({ text, isClosed, info }: FencedBlock): string {
  if (!isClosed) throw new SpecError(`the fence "${info}" is never closed: the page is cut off`);
  return text;
}

/** Whether a version comes first: on a line of its own in YAML, or within the outermost object in JSON. */
export function isDocument(text: string): boolean {
  if (/^\s*\{/.test(text)) return /"(openapi|swagger)"\s*:\s*"?\d/.test(text);
  return (
    /^(openapi|swagger|'openapi'|"openapi"):\s+["']?\d/m.test(text) && !/^(`{3,}|~{3,})/m.test(text)
  );
}

/** Says what a page without a document is, and what to do. It quotes nothing but addresses of documents. */
export function describeProse({ text }: Page, advice: string): string {
  if (/[\0\ufffd]/.test(text.slice(0, 200)) || text.startsWith('%PDF'))
    return 'the page is not text: save it again as text';
  if (isHtml(text)) {
    const [address] = listDocumentAddresses(text);
    const instead = address ?? 'its Markdown (its address with .md), or the document itself';
    return `the page is HTML without an OpenAPI document in it: check that it is the right one, and pass ${instead}`;
  }
  if (/^\s*[{[]/.test(text))
    return 'the page is JSON, but not an OpenAPI document: check that it is the right one';
  return `the page is prose, it embeds no OpenAPI document: ${advice}`;
}
