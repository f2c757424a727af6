import {
  getIn,
  getMember,
  isJsonObject,
  type Json,
  type JsonObject,
  setMember,
} from '../json/json.ts';
import { writePointer } from '../json/pointer.ts';

/** What the values of a discriminator lead to; undefined for an object that is none. */
export function readMapping(object: JsonObject): JsonObject | undefined {
  const mapping = getMember(object, 'mapping');
  const isDiscriminator = typeof getMember(object, 'propertyName') === 'string';
  return isDiscriminator && isJsonObject(mapping) ? mapping : undefined;
}

/** The target of a mapping as a reference: OpenAPI lets a schema be given by its name alone. */
export function referToMapped(document: Json, target: Json): Json {
  const place = ['components', 'schemas', String(target)];
  return typeof target === 'string' && getIn(document, ...place) !== undefined
    ? `#${writePointer(place)}`
    : target;
}

/** A mapping that gives no schema by its name alone. */
export function withReferences(document: Json, mapping: JsonObject): JsonObject {
  const copy: JsonObject = {};
  for (const [value, target] of Object.entries(mapping))
    setMember(copy, value, referToMapped(document, target));
  return copy;
}
