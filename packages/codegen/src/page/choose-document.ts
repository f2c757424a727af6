import { SpecError } from '../errors/spec-error.ts';
import { canonicalJson } from '../json/canonical-json.ts';
import type { Json } from '../json/json.ts';
import { parseDocument } from '../openapi/document.ts';
import { listOperations, nameOperation } from '../openapi/operation.ts';
import { describeCandidates, findStandout, rankOfAll } from '../openapi/rank-operations.ts';
import type { SourceRecord } from '../spec/source-record.ts';
import type { FoundDocument } from './find-documents.ts';
import { describeGone, previousOperation } from './gone-operation.ts';

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
  all: readonly FoundDocument[],
  { operation, previous }: WantedOperation,
): FoundDocument | null {
  const found = all.length > 1 ? withoutRepeated(all) : all;
  const [first, ...others] = found;
  if (!first) return null;
  if (others.length === 0) return first;
  const before = previousOperation(previous);
  const wanted = operation ?? before;
  const named = found.filter(
    (document) => wanted !== undefined && hasOperation(document, nameOperation(wanted)),
  );
  const [chosen, ...rivals] = wanted === undefined ? listLikeliest(found) : named;
  if (chosen && rivals.every(({ text }) => text === chosen.text)) return chosen;
  if (chosen && wanted !== undefined)
    throw new SpecError(
      `the page embeds ${named.length} documents for ${wanted}: save it with one`,
    );
  if (operation === undefined && before !== undefined)
    throw describeGone(
      before,
      found.flatMap((document) => parse(document) ?? []),
    );
  const names = describeCandidates(rankOfAll(found.flatMap((document) => parse(document) ?? [])));
  throw new SpecError(
    `the page embeds several documents, and the likeliest operations are ${names}: pass --operation "GET /…"`,
  );
}

/** Without documents that say the same as one before them, however they write it. */
function withoutRepeated(found: readonly FoundDocument[]): readonly FoundDocument[] {
  const identify = (one: FoundDocument): string => {
    const document = parse(one);
    return `${operationOf(one)} ${document === undefined ? one.text : canonicalJson(document)}`;
  };
  return [...new Map([...found].reverse().map((one) => [identify(one), one])).values()].reverse();
}

/**
 * The only document whose fence names a GET, else the one with the operation that stands out; with
 * the same document once more where it is embedded twice.
 */
function listLikeliest(found: readonly FoundDocument[]): readonly FoundDocument[] {
  const readable = found.filter(({ fence }) => fence?.method.toLowerCase() === 'get');
  if (readable.length > 0 && readable.every(({ text }) => text === readable[0]?.text))
    return readable;
  const documents = new Map(
    found
      .filter(({ fence }) => fence === null || fence.method.toLowerCase() === 'get')
      .flatMap((one) => {
        const document = parse(one);
        return document === undefined ? [] : [[document, one] as const];
      }),
  );
  const chosen = findStandout(rankOfAll([...documents.keys()]));
  const one = chosen && documents.get(chosen.document);
  return one ? [one] : [];
}

const operationOf = ({ fence }: FoundDocument): string | null =>
  fence && nameOperation(`${fence.method} ${fence.path}`);

/** A document whose fence names no operation is parsed; one that cannot be parsed is not the wanted one. */
function hasOperation(found: FoundDocument, wanted: string): boolean {
  const named = operationOf(found);
  if (named !== null) return named === wanted;
  const document = parse(found);
  return document !== undefined && listOperations(document).has(wanted);
}

/** Undefined where the text cannot be read as a document with operations. */
function parse({ text }: FoundDocument): Json | undefined {
  try {
    const document = parseDocument('the document', text);
    listOperations(document);
    return document;
  } catch (error) {
    if (error instanceof SpecError) return undefined;
    throw error;
  }
}
