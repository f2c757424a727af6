import { SpecError } from '../errors/spec-error.ts';
import { canonicalJson, sha256 } from '../json/canonical-json.ts';
import type { Json } from '../json/json.ts';
import type { Operation } from '../openapi/operation.ts';
import { type SourceForm, type SourceRecord, writeSourceRecord } from '../spec/source-record.ts';
import { type ChangedText, describeFacts, findChangedTexts } from './changed-texts.ts';
import { TRANSCRIBE } from './check-importable.ts';
import { chooseDocument } from './choose-document.ts';
import { describeProse } from './describe-prose.ts';
import { type FoundDocument, findDocuments } from './find-documents.ts';
import { isGate } from './is-gate.ts';
import type { Page } from './page.ts';
import { checkDocumentExamples, checkPageExamples } from './page-examples.ts';
import { checkTables } from './page-tables.ts';
import { sayHowToBundle } from './say-how-to-bundle.ts';
import { type VendoredDocument, vendorDocument } from './vendor-document.ts';

export interface ImportOptions {
  /** Address of the page. @default that of the last import, else null */
  readonly url?: string | undefined;
  /** Index of the docs site. @default the one that the page names, else that of the last import */
  readonly index?: string | undefined;
  /** Day of retrieval, `YYYY-MM-DD`. */
  readonly retrieved: string;
  /** The operation that gives the balance, `GET /v1/credits`. @default that of the last import, else found */
  readonly operation?: string | undefined;
  /** Must be given as `prose` where a page without a document is expected the first time. */
  readonly form?: SourceForm | undefined;
  /** Whether the words of the vendor are kept. @default as in the last import, else `document` */
  readonly keeps?: 'document' | 'facts' | undefined;
  /** Takes a page whose form is another than that of the last import. @default false */
  readonly acceptForm?: boolean | undefined;
  /** The record of the last import. */
  readonly previous?: SourceRecord | undefined;
}

/** Files of one spec folder, by name; null for a file that must go. */
export type SpecFiles = ReadonlyMap<string, string | Uint8Array | null>;

export interface ImportedPage {
  readonly record: SourceRecord;
  readonly files: SpecFiles;
  /** The document that is vendored, and the operation within it; null for prose. */
  readonly vendored: {
    /** With all its words, also where facts alone are kept. */
    readonly document: Json;
    readonly operation: Operation;
    /** What lies in the folder. */
    readonly kept: Json;
  } | null;
  /** Where the last import kept hashes of texts only: the texts that are others now. */
  readonly changedTexts: readonly ChangedText[];
  /**
   * Where page and document contradict themselves: nothing that stops the import, but a fix may be
   * needed.
   */
  readonly notes: readonly string[];
}

/** Turns a docs page, or a whole OpenAPI document, into `source.yaml` and the vendored document, if any. */
export const importPage = (page: Page, options: ImportOptions): ImportedPage =>
  importDocuments(page, findDocuments(page), options);

/** The same, for a page whose documents have been found already. */
export function importDocuments(
  page: Page,
  documents: readonly FoundDocument[],
  options: ImportOptions,
): ImportedPage {
  if (page.text.trim() === '') throw new SpecError('the page is empty');
  const found = chooseDocument(documents, options);
  if (!found && isGate(page)) throw new SpecError(GATE);
  checkForm(found?.form ?? 'prose', options, page);
  const keeps = options.keeps ?? options.previous?.keeps ?? 'document';
  const vendored =
    found && sayHowToBundle(page, found, () => vendorDocument(page, found, options, keeps));
  const record = {
    ...describeSource(page, found, vendored, options),
    ...(keeps === 'facts' && describeFacts(vendored)),
  };
  const files = new Map<string, string | Uint8Array | null>([
    ['source.yaml', writeSourceRecord(record)],
    ['vendored.openapi.yaml', vendored?.text ?? null],
    // Earlier imports kept a copy of the whole: its address and its hash are in the record.
    ['full.openapi.yaml', null],
  ]);
  if (found) files.set('transcribed.openapi.yaml', null);
  const notes = vendored ? compareWithPage(page, found, vendored) : [];
  const changedTexts = vendored ? findChangedTexts(options.previous, vendored.document) : [];
  return { record, files, vendored, changedTexts, notes };
}

const GATE =
  'the page asks for a login, or whether a person is there, and is not the documentation: save it from a browser that is let in, and pass the file';

function describeSource(
  page: Page,
  found: FoundDocument | null,
  vendored: VendoredDocument | null,
  { url, index, retrieved, previous }: ImportOptions,
): SourceRecord {
  return {
    url: url ?? previous?.url ?? null,
    index: index ?? findIndex(page) ?? previous?.index ?? null,
    form: found?.form ?? 'prose',
    retrieved,
    pageSha256: sha256(page.bytes),
    canonicalSha256: vendored && sha256(canonicalJson(vendored.document)),
    fence: vendored && {
      source: found?.fence?.source ?? null,
      method: found?.fence?.method ?? vendored.operation.method.toUpperCase(),
      path: found?.fence?.path ?? vendored.operation.path,
    },
  };
}

/** The site index that the page itself names in its banner. */
const findIndex = ({ text }: Page): string | undefined =>
  /documentation index at: (https:\/\/\S+)/i.exec(text)?.[1];

function checkForm(
  found: SourceForm,
  { form, previous, acceptForm, url }: ImportOptions,
  page: Page,
): void {
  const advice = 'check that it is the right page';
  if (form !== undefined && found !== form)
    throw new SpecError(`the page is of the form ${found}, ${form} was expected: ${advice}`);
  if (previous && previous.form !== found && !acceptForm)
    throw new SpecError(
      `the page is of the form ${found}, it was ${previous.form}: ${advice}, and pass --accept-form if it is`,
    );
  if (found === 'prose' && !previous && form === undefined)
    throw new SpecError(describeProse(page, TRANSCRIBE, url ?? addressOf(page)));
}

const addressOf = ({ address }: Page): string | null =>
  /^https?:/i.test(address) ? address : null;

/** A page that is a document itself says nothing beside it. */
function compareWithPage(
  { text }: Page,
  found: FoundDocument | null,
  { document, operation }: VendoredDocument,
): string[] {
  const page = found?.form === 'document' || found?.form === 'script' ? '' : text;
  return [
    ...checkPageExamples(page, document, operation),
    ...checkDocumentExamples(document, operation),
    ...checkTables(page, document, operation),
  ];
}
