import { getMember, isJsonObject, type Json, type JsonObject } from '../json/json.ts';
import { mapDocument } from './map.ts';
import { follow } from './reference.ts';

// A Parameter Object or Header Object has either `schema` or `content`: https://spec.openapis.org/oas/v3.1.1.html#parameter-object

/**
 * A document whose parameters and headers that name a media type have a schema as all others do: a
 * value is of the same type, however it is written.
 */
export const liftContent = (document: Json): Json =>
  mapDocument(document, (object, { role, names }, descend) => {
    const copy = descend(object);
    const isHeader = names.at(-2) === 'headers';
    return role === 'fields' && (isHeader || isParameter(copy)) ? lift(document, copy) : copy;
  });

const isParameter = (object: JsonObject): boolean =>
  ['in', 'name'].every((field) => typeof getMember(object, field) === 'string');

function lift(document: Json, object: JsonObject): JsonObject {
  const { content, ...rest } = object;
  if (!isJsonObject(content) || getMember(object, 'schema') !== undefined) return object;
  return {
    ...rest,
    schema: getMember(follow(document, Object.values(content)[0]), 'schema') ?? {},
  };
}
