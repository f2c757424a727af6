import { isUtf8 } from 'node:buffer';
import { stringify } from 'yaml';
import { SpecError } from '../errors/spec-error.ts';
import type { Json } from '../json/json.ts';
import { chooseOperation } from '../openapi/choose-operation.ts';
import { cutDocument } from '../openapi/cut-document.ts';
import { parseDocument } from '../openapi/document.ts';
import { nameOperation, type Operation } from '../openapi/operation.ts';
import { checkImportable } from './check-importable.ts';
import type { WantedOperation } from './choose-document.ts';
import type { FoundDocument } from './find-documents.ts';
import type { Page } from './page.ts';

/** The document of one operation, as it is kept in the repository. */
export interface VendoredDocument {
  readonly document: Json;
  readonly operation: Operation;
  readonly text: string;
}

/**
 * Keeps an embedded document byte for byte, and cuts the operation and what it reaches out of a
 * whole one.
 */
export function vendorDocument(
  page: Page,
  found: FoundDocument,
  { operation: wanted, previous }: WantedOperation,
): VendoredDocument {
  if (found.text.includes('\uFFFD') && !isUtf8(page.bytes))
    throw new SpecError('the embedded document is not valid UTF-8: save it again, byte for byte');
  const document = parseDocument('the document', found.text);
  const shown = found.fence && nameOperation(`${found.fence.method} ${found.fence.path}`);
  if (shown && wanted !== undefined && nameOperation(wanted) !== shown)
    throw new SpecError(
      `the page embeds the document of ${shown}, and --operation names another one`,
    );
  const named = found.fence ?? (wanted === undefined ? previous?.fence : null);
  const operation = chooseOperation(document, named ? `${named.method} ${named.path}` : wanted);
  checkImportable(document, operation);
  if (!isWhole(found)) return { document, operation, text: found.text };
  const cut = cutDocument(document, operation);
  const text = stringify(cut, { lineWidth: 0, aliasDuplicateObjects: false });
  return { document: cut, operation, text };
}

/** Whether a document is that of a whole API: the page itself, or what a site carries for its own scripts. */
const isWhole = ({ form }: FoundDocument): boolean => form === 'document' || form === 'html';

/** The document that was cut, to be kept beside the cut; null where nothing was cut. */
export function keepWhole(page: Page, found: FoundDocument): string | Uint8Array | null {
  if (found.form === 'document') return page.bytes;
  return isWhole(found) ? found.text : null;
}
