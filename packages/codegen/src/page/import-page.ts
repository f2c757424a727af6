import { stringify } from 'yaml';
import { SpecError } from '../errors/spec-error.ts';
import { canonicalJson, sha256 } from '../json/canonical-json.ts';
import type { Json } from '../json/json.ts';
import { chooseOperation } from '../openapi/choose-operation.ts';
import { cutDocument } from '../openapi/cut-document.ts';
import { decodeText } from '../openapi/decode-text.ts';
import { parseDocument } from '../openapi/document.ts';
import { listOperations, nameOperation, type Operation } from '../openapi/operation.ts';
import { type SourceForm, type SourceRecord, writeSourceRecord } from '../spec/source-record.ts';
import { checkImportable, TRANSCRIBE } from './check-importable.ts';
import { describeProse, type FoundDocument, findDocuments } from './find-document.ts';
import { checkExamples } from './page-examples.ts';
import { checkTables } from './page-tables.ts';

export interface ImportOptions {
  /** Address of the page. @default that of the last import, else null */
  readonly url?: string | undefined;
  /** Index of the docs site. @default the one that the page names, else that of the last import */
  readonly index?: string | undefined;
  /** Day of retrieval, `YYYY-MM-DD`. */
  readonly retrieved: string;
  /** The operation that answers with the balance, `GET /v1/credits`. @default that of the last import, else found */
  readonly operation?: string | undefined;
  /** Must be given as `prose` where a page without a document is expected the first time. */
  readonly form?: SourceForm | undefined;
  /** Takes a page whose form is another than that of the last import. @default false */
  readonly acceptForm?: boolean | undefined;
  /** What the last import recorded. */
  readonly previous?: SourceRecord | undefined;
}

/** Files of one spec folder, by name; null for a file that must go. */
export type SpecFiles = ReadonlyMap<string, string | Uint8Array | null>;

export interface ImportedPage {
  readonly record: SourceRecord;
  readonly files: SpecFiles;
  /** The document that is vendored, and the operation within it; null for prose. */
  readonly vendored: { readonly document: Json; readonly operation: Operation } | null;
  /** Where page and document disagree with themselves: nothing that stops, everything that a fix may be needed for. */
  readonly notes: readonly string[];
}

/** Turns a docs page, or a whole OpenAPI document, into `source.yaml` and, where there is a document, the vendored one. */
export function importPage(page: Uint8Array, options: ImportOptions): ImportedPage {
  const { previous } = options;
  if (Buffer.from(page).toString('utf8').trim() === '') throw new SpecError('the page is empty');
  const found = chooseDocument(findDocuments(page), options);
  checkForm(found?.form ?? 'prose', options, page);
  const vendored = found && vendor(found, options);
  const record: SourceRecord = {
    url: options.url ?? previous?.url ?? null,
    index: options.index ?? findIndex(page) ?? previous?.index ?? null,
    form: found?.form ?? 'prose',
    retrieved: options.retrieved,
    pageSha256: sha256(page),
    canonicalSha256: vendored && sha256(canonicalJson(vendored.document)),
    fence: vendored && {
      source: found.fence?.source ?? null,
      ...nameFence(found, vendored.operation),
    },
  };
  const files = new Map<string, string | Uint8Array | null>([
    ['source.yaml', writeSourceRecord(record)],
  ]);
  const isWhole = found?.form === 'document';
  files.set('vendored.openapi.yaml', vendored?.bytes ?? null);
  files.set('full.openapi.yaml', found && isCut(found) ? found.bytes : null);
  if (found) files.set('transcribed.openapi.yaml', null);
  const notes = vendored ? check(isWhole ? new Uint8Array() : page, vendored) : [];
  return { record, files, vendored, notes };
}

interface Vendored {
  readonly document: Json;
  readonly operation: Operation;
  readonly bytes: string | Uint8Array;
}

/** Documents of a whole API: the page itself, or what a site carries for its own scripts. */
const isCut = ({ form }: FoundDocument): boolean => form === 'document' || form === 'html';

/** An embedded document is kept byte for byte; of a full one the operation and what it reaches are cut out. */
function vendor(found: FoundDocument, { operation: wanted, previous }: ImportOptions): Vendored {
  const document = parseDocument('the document', decodeText(found.bytes, 'the embedded document'));
  const shown = found.fence && nameOperation(`${found.fence.method} ${found.fence.path}`);
  if (shown && wanted !== undefined && nameOperation(wanted) !== shown)
    throw new SpecError(
      `the page embeds the document of ${shown}, and --operation names another one`,
    );
  const named = found.fence ?? (wanted === undefined ? previous?.fence : null);
  const operation = chooseOperation(document, named ? `${named.method} ${named.path}` : wanted);
  checkImportable(document, operation);
  if (!isCut(found)) return { document, operation, bytes: found.bytes };
  const cut = cutDocument(document, operation);
  return {
    document: cut,
    operation,
    bytes: stringify(cut, { lineWidth: 0, aliasDuplicateObjects: false }),
  };
}

/** Of several documents the one with the operation that is meant. */
function chooseDocument(
  found: readonly FoundDocument[],
  { operation, previous }: ImportOptions,
): FoundDocument | null {
  const [first, ...others] = found;
  if (!first) return null;
  if (others.length === 0) return first;
  const names = found.map(({ fence }) =>
    fence ? nameOperation(`${fence.method} ${fence.path}`) : 'an unnamed one',
  );
  const wanted =
    operation ?? (previous?.fence ? `${previous.fence.method} ${previous.fence.path}` : undefined);
  const named = found.filter(
    (document, index) =>
      wanted !== undefined &&
      (document.fence ? names[index] === nameOperation(wanted) : hasOperation(document, wanted)),
  );
  const readable = found.filter(({ fence }) => fence?.method.toLowerCase() === 'get');
  const [chosen, ...rivals] = wanted === undefined ? readable : named;
  if (chosen && rivals.every(({ bytes }) => Buffer.compare(bytes, chosen.bytes) === 0))
    return chosen;
  if (chosen && wanted !== undefined)
    throw new SpecError(
      `the page embeds ${named.length} documents for ${wanted}: save it with one`,
    );
  throw new SpecError(
    `the page embeds several documents (${[...new Set(names)].join(', ')}): pass --operation "GET /…"`,
  );
}

/** Of a document without a name its operations tell whether it is meant; one that cannot be read is not. */
function hasOperation({ bytes }: FoundDocument, wanted: string): boolean {
  try {
    const document = parseDocument('the document', decodeText(bytes, 'the embedded document'));
    return listOperations(document).has(nameOperation(wanted));
  } catch (error) {
    if (error instanceof SpecError) return false;
    throw error;
  }
}

function checkForm(
  found: SourceForm,
  { form, previous, acceptForm }: ImportOptions,
  page: Uint8Array,
): void {
  if (form !== undefined && found !== form) {
    throw new SpecError(
      `the page is of the form ${found}, ${form} was expected: check that it is the right page`,
    );
  }
  if (previous && previous.form !== found && !acceptForm) {
    throw new SpecError(
      `the page is of the form ${found}, it was ${previous.form}: check that it is the right page, and pass --accept-form if it is`,
    );
  }
  if (found === 'prose' && !previous && form === undefined) {
    throw new SpecError(describeProse(page, TRANSCRIBE));
  }
}

const nameFence = ({ fence }: FoundDocument, { method, path }: Operation) =>
  fence ? { method: fence.method, path: fence.path } : { method: method.toUpperCase(), path };

const check = (page: Uint8Array, { document, operation }: Vendored): string[] => [
  ...checkExamples(page, document, operation),
  ...checkTables(page, document, operation),
];

/** The site index that the page itself names in its banner. */
function findIndex(page: Uint8Array): string | undefined {
  return /documentation index at: (https:\/\/\S+)/i.exec(Buffer.from(page).toString('utf8'))?.[1];
}
