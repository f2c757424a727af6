import { canonicalJson, sha256 } from '../json/canonical-json.ts';
import { getIn } from '../json/json.ts';
import { SpecError } from '../spec-error.ts';
import { parseYaml } from '../yaml/yaml-source.ts';
import { extractMintlify, type Fence } from './extract-mintlify.ts';
import { type SourceForm, type SourceRecord, writeSourceRecord } from './source-record.ts';

export interface ImportOptions {
  /** Address of the page. @default that of the last import, else null */
  readonly url?: string | undefined;
  /** Index of the docs site. @default the one that the page names, else that of the last import */
  readonly index?: string | undefined;
  /** Day of retrieval, `YYYY-MM-DD`. */
  readonly retrieved: string;
  /** Must be given as `prose` where a page without a document is expected the first time. */
  readonly form?: SourceForm | undefined;
  /** What the last import recorded. */
  readonly previous?: SourceRecord | undefined;
}

/** Files of one spec folder, by name. */
export type SpecFiles = ReadonlyMap<string, string | Uint8Array>;

/** Turns a docs page into `source.yaml` and, where the page embeds a document, `vendored.openapi.yaml`. */
export function importPage(page: Uint8Array, { url, index, retrieved, form, previous }: ImportOptions): SpecFiles {
  const embedded = extractMintlify(page);
  const found: SourceForm = embedded ? 'mintlify' : 'prose';
  const expected = form ?? previous?.form ?? 'mintlify';
  if (found !== expected) {
    throw new SpecError(
      `the page is of the form ${found}, ${expected} was expected: check that it is the right page, or pass --form ${found}`,
    );
  }
  const record: SourceRecord = {
    url: url ?? previous?.url ?? null,
    index: index ?? findIndex(page) ?? previous?.index ?? null,
    form: found,
    retrieved,
    pageSha256: sha256(page),
    canonicalSha256: embedded && hashDocument(embedded.bytes, embedded.fence),
    fence: embedded?.fence ?? null,
  };
  const files = new Map<string, string | Uint8Array>([['source.yaml', writeSourceRecord(record)]]);
  if (embedded) files.set('vendored.openapi.yaml', embedded.bytes);
  return files;
}

function hashDocument(bytes: Uint8Array, { method, path }: Fence): string {
  const { value } = parseYaml('vendored.openapi.yaml', decodeUtf8(bytes));
  if (getIn(value, 'paths', path, method.toLowerCase()) === undefined) {
    throw new SpecError(`the fence names ${method} ${path}, but the document below it has no such operation`);
  }
  return sha256(canonicalJson(value));
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new SpecError('the embedded document is not valid UTF-8: save the page again, byte for byte');
  }
}

/** The site index that the page itself names in its banner. */
function findIndex(page: Uint8Array): string | undefined {
  return /documentation index at: (https:\/\/\S+)/i.exec(Buffer.from(page).toString('utf8'))?.[1];
}
