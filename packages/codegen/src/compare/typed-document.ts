import { getMember, isJsonObject, type Json, type JsonObject } from '../json/json.ts';
import { hoistRequired } from '../openapi/hoist-required.ts';
import { liftContent } from '../openapi/lift-content.ts';
import { mapDocument } from '../openapi/map.ts';
import { distributeRequired } from './distribute-required.ts';
import { dropUnmapped } from './drop-unmapped.ts';
import { nameRequired } from './name-required.ts';
import { hasType } from './typed-schema.ts';

/** The same document, as openapi-typescript makes types of all that is said of the values. */
export function typedDocument(document: Json): Json {
  const version = String(getMember(document, 'openapi') ?? '');
  const rewrite = version.startsWith('3.0') ? nameNull : joinReference;
  return mapDocument(hoistRequired(liftContent(document)), (object, { role, names }, descend) => {
    const copy = descend(object);
    if (role !== 'fields') return copy;
    const schema = nameRequired(
      document,
      rewrite(dropUnmapped(document, nameConstant(copy))),
      names,
    );
    return distributeRequired(schema);
  });
}

/** The only value may be null, and members that nobody names may be of a type. */
function nameConstant(object: JsonObject): JsonObject {
  const { const: constant, unevaluatedProperties: rest } = object;
  const isMap = isJsonObject(rest) && getMember(object, 'additionalProperties') === undefined;
  return {
    ...object,
    ...(constant === null ? { type: 'null' } : {}),
    ...(isMap ? { additionalProperties: rest } : {}),
  };
}

/** Until 3.1 there was no type for null alone: an alternative that says no more than `nullable` means it. */
function nameNull(object: JsonObject): JsonObject {
  const isNull = (part: Json): boolean =>
    isJsonObject(part) && getMember(part, 'nullable') === true && !hasType(part);
  const replace = (keyword: string): JsonObject => {
    const parts = getMember(object, keyword);
    if (!Array.isArray(parts) || !parts.some(isNull) || parts.every(isNull)) return {};
    return { [keyword]: parts.map((part) => (isNull(part) ? { type: 'null' } : part)) };
  };
  return { ...object, ...replace('anyOf'), ...replace('oneOf') };
}

/** Since 3.1 what stands beside a reference counts as well. */
function joinReference(object: JsonObject): JsonObject {
  const { $ref: reference, ...rest } = object;
  const isSchema = typeof reference === 'string' && reference.startsWith('#/components/schemas/');
  const isMore = hasType(rest) || getMember(rest, 'required') !== undefined;
  if (!isSchema || !isMore) return object;
  const { allOf = [], ...others } = rest;
  return { ...others, allOf: [{ $ref: reference }, ...(Array.isArray(allOf) ? allOf : [])] };
}
