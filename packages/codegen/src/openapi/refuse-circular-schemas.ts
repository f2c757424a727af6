import { SpecError } from '../errors/spec-error.ts';
import { getMember, type Json, type JsonObject } from '../json/json.ts';
import { walkDocument } from './map.ts';
import { follow } from './reference.ts';

/** Keywords whose schemas are of the same value: what refers to itself by them has no end. */
const OF_ONE_VALUE = ['allOf', 'anyOf', 'oneOf', 'not', 'if', 'then', 'else'];

/**
 * A schema may have values within values of its own kind, but cannot be a part of itself: every
 * validator would look into it for ever.
 */
export function refuseCircularSchemas(document: Json): void {
  const done = new Set<JsonObject>();
  const visit = (schema: JsonObject, open: readonly JsonObject[]): void => {
    if (done.has(schema)) return;
    for (const [keyword, part] of listParts(schema)) {
      const target = follow(document, part);
      if (!target) continue;
      if (target === schema || open.includes(target))
        throw new SpecError(
          `circular $ref ${getMember(part, '$ref')}: the schema is a part of itself by ${keyword}, so that no value can be checked: remove that part from the document, and pass it again`,
        );
      visit(target, [...open, schema]);
    }
    done.add(schema);
  };
  walkDocument(document, (object, { role }) => {
    if (role === 'fields') visit(object, []);
  });
}

const listParts = (schema: JsonObject): readonly (readonly [keyword: string, part: Json])[] =>
  OF_ONE_VALUE.flatMap((keyword) =>
    [getMember(schema, keyword) ?? []].flat().map((part) => [keyword, part] as const),
  );
