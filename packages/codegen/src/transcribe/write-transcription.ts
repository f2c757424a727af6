import { Document, isMap, isScalar } from 'yaml';
import type { Json, JsonObject } from '../json/json.ts';

/** A comment above a member of a document. */
export interface Citation {
  /** The names that lead to it. */
  readonly at: readonly string[];
  readonly comment: string;
}

/** A document as a text that says beside its parts where on the page they stand. */
export function writeTranscription(document: JsonObject, citations: readonly Citation[]): string {
  // Other tools read YAML 1.1, where a bare day is a date.
  const written = new Document(document, { aliasDuplicateObjects: false, compat: 'yaml-1.1' });
  for (const { at, comment } of citations) annotate(written, at, comment);
  written.commentBefore =
    ' Written from the address, the call, the example and the tables of the page, which carries no OpenAPI document.\n' +
    ' It has names, types, statuses and numbers of the page and none of its sentences. Correct it where it is wrong.';
  return written.toString({ lineWidth: 0 });
}

function annotate(document: Document, at: readonly string[], comment: string): void {
  const parent = at.length === 1 ? document.contents : document.getIn(at.slice(0, -1), true);
  if (!isMap(parent)) return;
  const pair = parent.items.find(({ key }) => isScalar(key) && key.value === at.at(-1));
  if (pair && isScalar(pair.key)) pair.key.commentBefore = ` ${comment}`;
}

/** The names that lead to the schema of a member: `/data/0/left` is `properties`, `data`, `items`, … */
export function placeInSchema(schema: Json, names: readonly string[]): readonly string[] {
  let node = schema as JsonObject | undefined;
  return names.flatMap((name) => {
    const keyword = node?.['properties'] === undefined ? 'items' : 'properties';
    const steps = keyword === 'items' ? ['items'] : ['properties', name];
    node = steps.reduce<JsonObject | undefined>(
      (inner, step) => inner?.[step] as JsonObject | undefined,
      node,
    );
    return steps;
  });
}
