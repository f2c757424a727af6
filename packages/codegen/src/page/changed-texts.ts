import { canonicalJson, sha256 } from '../json/canonical-json.ts';
import { cloneJson, isJsonObject, type Json, setMember } from '../json/json.ts';
import { parsePointer, resolvePointer, writePointer } from '../json/pointer.ts';
import { textsOf } from '../openapi/separate-words.ts';
import type { SourceRecord } from '../spec/source-record.ts';
import type { VendoredDocument } from './vendor-document.ts';

/** A text of a document that is not what it was, where only a hash of the old one is known. */
export interface ChangedText {
  /** JSON Pointer to it. */
  readonly pointer: string;
  /** What it says now; null where it is gone. */
  readonly text: string | null;
  readonly kind: 'added' | 'removed' | 'changed';
}

/** What a record holds in the place of the words. */
export const describeFacts = (
  vendored: VendoredDocument | null,
): Required<Pick<SourceRecord, 'keeps' | 'factsSha256' | 'textSha256'>> => ({
  keeps: 'facts',
  factsSha256: vendored && sha256(canonicalJson(vendored.kept)),
  textSha256: vendored
    ? Object.fromEntries(
        [...textsOf(vendored.document)].map(([pointer, text]) => [pointer, sha256(text)]),
      )
    : {},
});

/** The texts that differ from those of the last import; none where it kept them. */
export function findChangedTexts(
  previous: Pick<SourceRecord, 'textSha256'> | undefined,
  document: Json,
): readonly ChangedText[] {
  if (!previous?.textSha256) return [];
  const [hashes, texts] = [new Map(Object.entries(previous.textSha256)), textsOf(document)];
  const gone = [...hashes.keys()].filter((pointer) => !texts.has(pointer));
  return [
    ...[...texts]
      .filter(([pointer, text]) => hashes.get(pointer) !== sha256(text))
      .map(([pointer, text]) => ({
        pointer,
        text,
        kind: hashes.has(pointer) ? ('changed' as const) : ('added' as const),
      })),
    ...gone.map((pointer) => ({ pointer, text: null, kind: 'removed' as const })),
  ];
}

/** The document with new texts in their places, as far as there are such places. */
export function restoreTexts(document: Json, texts: readonly ChangedText[]): Json {
  const restored = cloneJson(document);
  for (const { pointer, text } of texts) {
    const names = parsePointer(pointer);
    const parent = resolvePointer(restored, writePointer(names.slice(0, -1)));
    if (text !== null && isJsonObject(parent)) setMember(parent, names.at(-1) ?? '', text);
  }
  return restored;
}
