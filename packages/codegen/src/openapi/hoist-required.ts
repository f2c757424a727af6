import { getMember, isJsonObject, type Json, type JsonObject } from '../json/json.ts';
import { mapDocument } from './map.ts';
import { expandSchema } from './schema.ts';

/**
 * A document whose schemas say by themselves which members are required of what they are put
 * together from: a type is made of a part with the members that the part itself has.
 */
export const hoistRequired = (document: Json): Json =>
  mapDocument(document, (object, { role }, descend) =>
    descend(role === 'fields' ? hoist(document, object) : object),
  );

function hoist(document: Json, schema: JsonObject): JsonObject {
  const parts = getMember(schema, 'allOf');
  if (!Array.isArray(parts)) return schema;
  const foreign = parts.map((part) => listForeign(document, part));
  const names = new Set(foreign.flat());
  if (names.size === 0) return schema;
  return {
    ...schema,
    allOf: parts.map((part, index) => withoutRequired(part, foreign[index] ?? [])),
    required: [...new Set([...listRequired(schema), ...names])],
  };
}

/** The members that a part requires and does not have. */
function listForeign(document: Json, part: Json): readonly string[] {
  if (!isJsonObject(part) || getMember(part, '$ref') !== undefined) return [];
  const known = listMembers(document, part);
  return listRequired(part).filter((name) => !known.has(name));
}

function withoutRequired(part: Json, names: readonly string[]): Json {
  if (!isJsonObject(part) || names.length === 0) return part;
  const { required: _, ...rest } = part;
  const own = listRequired(part).filter((name) => !names.includes(name));
  return own.length > 0 ? { ...rest, required: [...own] } : rest;
}

/** The names that a schema requires by itself. */
export function listRequired(schema: JsonObject): readonly string[] {
  const required = getMember(schema, 'required');
  return (Array.isArray(required) ? required : []).filter((name) => typeof name === 'string');
}

/** The members that a schema and all of its parts name. */
export const listMembers = (document: Json, schema: Json): ReadonlySet<string> =>
  new Set(
    expandSchema(document, schema).flatMap((part) => {
      const properties = getMember(part, 'properties');
      return isJsonObject(properties) ? Object.keys(properties) : [];
    }),
  );
