import { nameOperation } from '../openapi/operation.ts';
import { listDocumentAddresses } from './document-addresses.ts';
import { isHtml } from './html-documents.ts';

/** What a page without a document says of the document that it is made of. */
export interface NamedDocument {
  /** Address or file name; null where the page does not say it. */
  readonly address: string | null;
  /** `GET /v1/credits`; null where the page does not say it. */
  readonly operation: string | null;
}

const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;
/** As Mintlify writes it: `openapi: GET /credits`, `openapi: "api/openapi.json GET /credits"`. */
const MINTLIFY_LINE = /^openapi:([^\r\n]*)$/m;
const REFERENCE = /^(?:(\S+)\s+)?(get|put|post|delete|options|head|patch|trace)\s+(\/\S*)$/i;
/** As GitBook writes it: `{% openapi src="…" path="/credits" method="get" %}`, with a link behind it. */
const GITBOOK_BLOCK =
  /\{%[ \t]*(?:openapi|swagger)(?:-operation)?[ \t]((?:[^%{\r\n]|%(?!\})|\{(?!%))*)%\}\s*(?:\[[^\][\r\n]*\]\(([^)\s]+)\))?/g;

/** The documents that a page names, those with an operation first. */
export function listNamedDocuments(text: string): readonly NamedDocument[] {
  const named = [...readFrontMatter(text), ...readGitBookBlocks(text)];
  const addresses = listDocumentAddresses(text, isHtml(text));
  return [...named, ...addresses.map((address) => ({ address, operation: null }))];
}

function readFrontMatter(text: string): NamedDocument[] {
  const [, line = ''] = MINTLIFY_LINE.exec(FRONT_MATTER.exec(text)?.[1] ?? '') ?? [];
  const [, address = null, method, path] = REFERENCE.exec(withoutQuotes(line.trim())) ?? [];
  return method && path ? [{ address, operation: nameOperation(`${method} ${path}`) }] : [];
}

const withoutQuotes = (text: string): string =>
  text.replace(/^["']/, '').replace(/["']$/, '').trim();

function readGitBookBlocks(text: string): NamedDocument[] {
  return [...text.matchAll(GITBOOK_BLOCK)].map(([, attributes = '', link]) => {
    const given = [...attributes.matchAll(/(?<!\S)(src|path|method)="([^"]*)"/g)].reverse();
    const { method, path, src } = Object.fromEntries(given.map(([, name, value]) => [name, value]));
    const address = [src, link].find((given) => given !== undefined && isAddress(given));
    return {
      address: address ?? null,
      operation: method && path ? nameOperation(`${method} ${path}`) : null,
    };
  });
}

const isAddress = (text: string): boolean =>
  /^https?:\/\//i.test(text) || /\.(?:json|ya?ml)$/i.test(text);
