import { SpecError } from '../errors/spec-error.ts';
import { parseDocument } from '../openapi/document.ts';
import { listOperations, nameOperation } from '../openapi/operation.ts';
import type { SourceRecord } from '../spec/source-record.ts';
import type { FoundDocument } from './find-documents.ts';

/** Which operation is meant: the one that is named, else that of the last import. */
export interface WantedOperation {
  readonly operation?: string | undefined;
  readonly previous?: SourceRecord | undefined;
}

/**
 * The document with the operation that is wanted, or was imported last; null where a page has no
 * document.
 */
export function chooseDocument(
  found: readonly FoundDocument[],
  { operation, previous }: WantedOperation,
): FoundDocument | null {
  const [first, ...others] = found;
  if (!first) return null;
  if (others.length === 0) return first;
  const wanted =
    operation ?? (previous?.fence ? `${previous.fence.method} ${previous.fence.path}` : undefined);
  const named = found.filter(
    (document) => wanted !== undefined && hasOperation(document, nameOperation(wanted)),
  );
  const readable = found.filter(({ fence }) => fence?.method.toLowerCase() === 'get');
  const [chosen, ...rivals] = wanted === undefined ? readable : named;
  if (chosen && rivals.every(({ text }) => text === chosen.text)) return chosen;
  if (chosen && wanted !== undefined)
    throw new SpecError(
      `the page embeds ${named.length} documents for ${wanted}: save it with one`,
    );
  const names = new Set(found.map((document) => operationOf(document) ?? 'an unnamed one'));
  throw new SpecError(
    `the page embeds several documents (${[...names].join(', ')}): pass --operation "GET /…"`,
  );
}

const operationOf = ({ fence }: FoundDocument): string | null =>
  fence && nameOperation(`${fence.method} ${fence.path}`);

/** A document whose fence names no operation is parsed; one that cannot be parsed is not the wanted one. */
function hasOperation(found: FoundDocument, wanted: string): boolean {
  const named = operationOf(found);
  if (named !== null) return named === wanted;
  try {
    return listOperations(parseDocument('the document', found.text)).has(wanted);
  } catch (error) {
    if (error instanceof SpecError) return false;
    throw error;
  }
}
