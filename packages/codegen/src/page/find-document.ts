import { SpecError } from '../errors/spec-error.ts';
import type { Fence, SourceForm } from '../spec/source-record.ts';
import { type FencedBlock, listFences } from './fences.ts';
import { findHtmlDocuments, isHtml, listDocumentAddresses } from './html-documents.ts';

/** A document that a page carries. */
export interface FoundDocument {
  readonly form: SourceForm;
  readonly bytes: Uint8Array;
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
 * Every document that a page carries: several for a page with several operations, none for prose. A page that is an
 * OpenAPI document itself is one.
 */
export function findDocuments(page: Uint8Array): readonly FoundDocument[] {
  const blocks = listFences(page).filter(({ info }) => PLAIN.test(info));
  const named = blocks.flatMap((block) => {
    const [, source, method, path] = MINTLIFY.exec(block.info) ?? [];
    if (!method || !path) return [];
    return [
      {
        form: 'mintlify' as const,
        bytes: closed(block),
        fence: { source: source ?? null, method, path },
      },
    ];
  });
  if (named.length > 0) return named;
  const text = textOf(page);
  if (isHtml(text)) {
    return findHtmlDocuments(text).map((found) => ({
      form: 'html',
      bytes: new TextEncoder().encode(found),
      fence: null,
    }));
  }
  if (isDocument(page)) return [{ form: 'document', bytes: page, fence: null }];
  return blocks
    .filter(({ heading, bytes }) => OWN_HEADING.test(heading) && isDocument(bytes))
    .map((block) => ({ form: 'fern-openapi' as const, bytes: closed(block), fence: null }));
}

function closed({ bytes, isClosed, info }: FencedBlock): Uint8Array {
  if (!isClosed) throw new SpecError(`the fence "${info}" is never closed: the page is cut off`);
  return bytes;
}

/** The first thing a document says is a version, on a line of its own in YAML, or within the outermost object in JSON. */
export function isDocument(bytes: Uint8Array): boolean {
  const text = textOf(bytes);
  if (/^\s*\{/.test(text)) return /"(openapi|swagger)"\s*:\s*"?\d/.test(text);
  return (
    /^(openapi|swagger|'openapi'|"openapi"):\s+["']?\d/m.test(text) && !/^(`{3,}|~{3,})/m.test(text)
  );
}

/** What a page without a document is, and what to do about it; none of its own words but addresses of documents. */
export function describeProse(page: Uint8Array, advice: string): string {
  const text = textOf(page);
  const [address] = listDocumentAddresses(text);
  if (/[\0\ufffd]/.test(text.slice(0, 200)) || text.startsWith('%PDF'))
    return 'the page is no text: save it again as text';
  if (isHtml(text)) {
    const instead =
      address === undefined
        ? 'its Markdown (its address with .md), or the document itself'
        : address;
    return `the page is HTML without an OpenAPI document in it: look whether it is the right one, and pass ${instead}`;
  }
  if (/^\s*[{[]/.test(text))
    return 'the page is JSON, but no OpenAPI document: look whether it is the right one';
  return `the page is prose, it embeds no OpenAPI document: ${advice}`;
}

const textOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
