import { SpecError } from '../errors/spec-error.ts';
import { getMember } from '../json/json.ts';
import type { Fence, SourceForm } from '../spec/source-record.ts';
import { dropComments } from './drop-comments.ts';
import { type FencedBlock, listFences } from './fences.ts';
import { findHtmlDocuments, findProgramDocuments, isHtml } from './html-documents.ts';
import { findEmbeddedDocuments } from './json-documents.ts';
import type { Page } from './page.ts';
import { parseJson } from './parse-json.ts';

/** A document that a page carries. */
export interface FoundDocument {
  readonly form: SourceForm;
  readonly text: string;
  /** What the fence says; null where it says nothing. */
  readonly fence: Fence | null;
}

const METHOD = /^(?:get|put|post|delete|options|head|patch|trace)$/i;
const PLAIN = /^(?:ya?ml|json)\b/i;
/** The heading that Fern puts above a document; Mintlify's is "OpenAPI". */
const OWN_HEADING = /^open\s?api\b/i;

const FIRST_LINE = /^\s*(\S[^\r\n]*)\r?\n/;
const HAS_PATHS = /\bpaths["']?\s*:/;

/**
 * Every document that a page carries: several for a page with several operations, none for prose. A
 * page that is an OpenAPI document itself is one.
 */
export function findDocuments({ text }: Page): readonly FoundDocument[] {
  const all = listFences(text).flatMap(splitDocuments).map(takeOperationLine);
  const blocks = all.filter(({ info }) => PLAIN.test(info));
  const named = blocks.flatMap((block) => {
    const fence = readMintlify(block.info);
    return fence ? [{ form: 'mintlify' as const, text: closedText(block), fence }] : [];
  });
  if (named.length > 0) return named;
  if (isHtml(text))
    return findHtmlDocuments(text).map((found) => ({ form: 'html', text: found, fence: null }));
  if (isDocument(text)) return [{ form: 'document', text, fence: null }];
  const headed = blocks.filter(
    (block) => OWN_HEADING.test(block.heading) && isDocument(block.text),
  );
  if (headed.length > 0)
    return headed.map((block) => ({
      form: 'fern-openapi',
      text: closedText(block),
      fence: null,
    }));
  const fenced = all.filter((block) => isDocument(block.text) && HAS_PATHS.test(block.text));
  if (fenced.length > 0)
    return fenced.map((block) => ({ form: 'fence', text: closedText(block), fence: null }));
  return findWithinText(text).map((found) => ({ form: 'script', text: found, fence: null }));
}

/** `yaml [file or URL] METHOD /path [name=value …]`, as Mintlify writes it behind the ticks. */
function readMintlify(info: string): Fence | undefined {
  const [language = '', ...words] = info.trim().split(/\s+/);
  const at = words.findIndex(
    (word, index) =>
      METHOD.test(word) &&
      words[index + 1]?.startsWith('/') &&
      /^\w+=|^$/.test(words[index + 2] ?? ''),
  );
  const [method, path] = words.slice(at);
  if (!/^(?:ya?ml|json)$/i.test(language) || at < 0 || !method || !path) return undefined;
  return { source: words.slice(0, at).join(' ') || null, method, path };
}

/** A page may write the operation into the fence, on a line of its own before the document: it belongs behind the ticks. */
function takeOperationLine(block: FencedBlock): FencedBlock {
  const [all = '', line = ''] = FIRST_LINE.exec(block.text) ?? [];
  const info = `${block.info || 'yaml'} ${line.trim()}`;
  const text = block.text.slice(all.length);
  return readMintlify(info) && isDocument(text) ? { ...block, info, text } : block;
}

/** The documents that the data or the program of a page hold, which is neither Markdown nor HTML. */
function findWithinText(text: string): string[] {
  if (!/\bpaths\b/.test(text)) return [];
  const found = findEmbeddedDocuments([text]);
  return found.length > 0 ? found : findProgramDocuments(text);
}

/** YAML may have several documents in one text; each counts as if it had a fence of its own. */
function splitDocuments(block: FencedBlock): readonly FencedBlock[] {
  const found = block.text.split(/^---[ \t]*\r?\n/m).filter(isDocument);
  return found.length > 1 ? found.map((text) => ({ ...block, text })) : [withoutComments(block)];
}

/** JSON as people write it for people. */
function withoutComments(block: FencedBlock): FencedBlock {
  if (!/^\s*(?:\/[/*]|\{)/.test(block.text) || parseJson(block.text) !== undefined) return block;
  const text = dropComments(block.text);
  return parseJson(text) === undefined ? block : { ...block, text };
}

function closedText({ text, isClosed, info }: FencedBlock): string {
  if (!isClosed) throw new SpecError(`the fence "${info}" is never closed: the page is cut off`);
  return text;
}

/** Whether a version comes first: on a line of its own in YAML, or in the outermost object in JSON. */
export function isDocument(text: string): boolean {
  if (/^\s*\{/.test(text)) {
    if (!/"(openapi|swagger)"\s*:\s*"?\d/.test(text)) return false;
    const value = parseJson(text);
    // What is not JSON after all is told so by its parser.
    return value === undefined || ['openapi', 'swagger'].some((name) => getMember(value, name));
  }
  return (
    /^(openapi|swagger|'openapi'|"openapi"):\s+["']?\d[^,\r\n]*$/m.test(text) &&
    !/^(`{3,}|~{3,})/m.test(text)
  );
}
