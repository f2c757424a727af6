import { isUtf8 } from 'node:buffer';
import { stringify } from 'yaml';
import { SpecError } from '../errors/spec-error.ts';
import type { Json } from '../json/json.ts';
import { chooseOperation } from '../openapi/choose-operation.ts';
import { cutDocument } from '../openapi/cut-document.ts';
import { parseDocument } from '../openapi/document.ts';
import { listOperations, nameOperation, type Operation } from '../openapi/operation.ts';
import { separateWords } from '../openapi/separate-words.ts';
import { checkImportable, hasSuccess } from './check-importable.ts';
import type { WantedOperation } from './choose-document.ts';
import { describeUnreadable } from './describe-unreadable.ts';
import type { FoundDocument } from './find-documents.ts';
import { describeGone, describeSilent, previousOperation } from './gone-operation.ts';
import type { Page } from './page.ts';

/** The document of one operation. */
export interface VendoredDocument {
  /** With all its words. */
  readonly document: Json;
  readonly operation: Operation;
  /** What is kept of it in the repository: the document itself, or its facts alone. */
  readonly kept: Json;
  /** The text of what is kept. */
  readonly text: string;
}

/**
 * Keeps an embedded document byte for byte, and cuts the operation and what it reaches out of a
 * whole one. Of facts alone there are no bytes to keep: they are always cut.
 */
export function vendorDocument(
  page: Page,
  found: FoundDocument,
  { operation: wanted, previous }: WantedOperation,
  keeps: 'document' | 'facts',
): VendoredDocument {
  if (found.text.includes('\uFFFD') && !isUtf8(page.bytes))
    throw new SpecError('the embedded document is not valid UTF-8: save it again, byte for byte');
  const document = parseFound(page, found);
  const shown = found.fence && nameOperation(`${found.fence.method} ${found.fence.path}`);
  if (shown && wanted !== undefined && nameOperation(wanted) !== shown)
    throw new SpecError(
      `the page embeds the document of ${shown}, and --operation names another one`,
    );
  const before = wanted === undefined ? previousOperation(previous) : undefined;
  if (before !== undefined && !listOperations(document).has(before))
    throw describeGone(before, [document]);
  const operation = chooseOperation(document, shown ?? before ?? wanted);
  if (operation.name === before && !hasSuccess(document, operation))
    throw describeSilent(document, operation);
  checkImportable(document, operation);
  if (keeps === 'document' && !isWhole(found))
    return { document, operation, kept: document, text: found.text };
  const cut = cutDocument(document, operation);
  const kept = keeps === 'facts' ? separateWords(cut).facts : cut;
  const text = stringify(kept, { lineWidth: 0, aliasDuplicateObjects: false });
  return { document: cut, operation, kept, text };
}

/** Where an excerpt cannot be read, the whole that it was made of may be. */
function parseFound(page: Page, found: FoundDocument): Json {
  const { text, fence } = found;
  try {
    return parseDocument('the document', text);
  } catch (error) {
    const source = fence?.source;
    if (!(error instanceof SpecError)) throw error;
    if (!source || !/^https:/.test(source))
      throw isOfAnotherKind(error) ? error : describeUnreadable(page, found, error);
    const operation = nameOperation(`${fence.method} ${fence.path}`);
    const advice = `it was made of another one: pass --page ${source} --operation "${operation}"`;
    throw new SpecError(...error.problems, advice);
  }
}

/** What was read, and is no OpenAPI 3. */
const isOfAnotherKind = ({ message }: SpecError): boolean => message.includes('not an OpenAPI');

/** Whether a document may be that of a whole API: those alone are not that a page is known to cut itself. */
const isWhole = ({ form }: FoundDocument): boolean =>
  form !== 'mintlify' && form !== 'fern-openapi';
