import { hideKeys } from './hide-keys.ts';
import { isHtml } from './html-documents.ts';
import { listNamedDocuments, type NamedDocument } from './named-documents.ts';
import type { Page } from './page.ts';

/**
 * Says what a page without a document is, and what to do. It quotes nothing but addresses of
 * documents and names of operations.
 *
 * @param base address of the page, which those of documents start from; null where it is not known
 */
export function describeProse({ text }: Page, advice: string, base: string | null): string {
  if (/[\0\ufffd]/.test(text.slice(0, 200)) || text.startsWith('%PDF'))
    return 'the page is not text: save it again as text';
  const named = chooseNamed(listNamedDocuments(text));
  const what = isHtml(text)
    ? 'the page is HTML without an OpenAPI document in it'
    : 'the page is prose, it embeds no OpenAPI document';
  if (named) return `${what}: ${describeNamed(named, base)}`;
  if (isHtml(text))
    return `${what}: check that it is the right one, and pass its Markdown (its address with .md), or the document itself; where there is none, ${advice}`;
  if (/^\s*[{[]/.test(text))
    return 'the page is JSON, but not an OpenAPI document: check that it is the right one';
  return `${what}: ${advice}`;
}

/** The first document, together with its operation where the page shows a single GET of it. */
function chooseNamed(named: readonly NamedDocument[]): NamedDocument | undefined {
  const first = named.find(({ address }) => address !== null) ?? named[0];
  const readable = new Set(
    named.flatMap(({ operation }) => (operation?.startsWith('GET ') ? [operation] : [])),
  );
  const [operation = null, ...others] = readable;
  return first && { address: first.address, operation: others.length > 0 ? null : operation };
}

function describeNamed({ address, operation }: NamedDocument, base: string | null): string {
  const option = operation === null ? '' : ` --operation "${operation}"`;
  if (address !== null) {
    const check = 'check that it is the right one, and pass';
    return `${check}${option && ' the document that it names:'} ${option && '--page '}${resolve(address, base)}${option}`;
  }
  return `it shows ${operation ?? 'an operation'} of a document that it does not name (on Mintlify docs.json names it, under "openapi"): pass that one with --page${option}`;
}

const resolve = (address: string, base: string | null): string =>
  hideKeys((base !== null && URL.parse(address, base)?.href) || address);
