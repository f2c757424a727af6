import { getMember, isJsonObject, type Json, type JsonObject } from '../json/json.ts';
import { isVersion30 } from './document.ts';
import { mapDocument } from './map.ts';
import { resolveReference } from './reference.ts';

/** Keywords that validate, or hold schemas that do. */
const VALIDATING = new Set(
  `type enum const required multipleOf maximum minimum exclusiveMaximum exclusiveMinimum maxLength minLength
  pattern maxItems minItems uniqueItems maxProperties minProperties
  items additionalProperties not propertyNames contains if then else
  allOf anyOf oneOf prefixItems properties patternProperties`.split(/\s+/),
);

/** A schema of an OpenAPI document as JSON Schema 2020-12 that stands alone, without what only describes. */
export function toJsonSchema(document: Json, schema: Json): JsonObject {
  const isOld = isVersion30(document);
  const definitions: JsonObject = {};

  const convert = (root: Json): Json =>
    mapDocument(root, (node, { role }, descend) => {
      if (role === 'data') return node;
      if (role !== 'fields') return descend(node);
      const reference = getMember(node, '$ref');
      if (typeof reference === 'string') return refer(reference);
      const copy = descend(
        Object.fromEntries(Object.entries(node).filter(([name]) => VALIDATING.has(name))),
      );
      return isOld ? translateVersion30(node, copy) : copy;
    });

  const refer = (reference: string): Json => {
    const name = encodeURIComponent(reference).replaceAll('%', '_');
    if (!Object.hasOwn(definitions, name)) {
      definitions[name] = true;
      definitions[name] = convert(resolveReference(document, reference));
    }
    return { $ref: `#/$defs/${name}` };
  };

  const isSchema = isJsonObject(schema) || typeof schema === 'boolean';
  return { allOf: [isSchema ? convert(schema) : true], $defs: definitions };
}

/** Translates what only OpenAPI 3.0 has: `nullable`, and limits that a flag makes exclusive. */
function translateVersion30(node: JsonObject, copy: JsonObject): Json {
  for (const [flag, limit] of [
    ['exclusiveMaximum', 'maximum'],
    ['exclusiveMinimum', 'minimum'],
  ] as const) {
    const value = getMember(copy, limit);
    if (typeof getMember(copy, flag) === 'boolean') {
      delete copy[flag];
      if (getMember(node, flag) === true && value !== undefined) {
        copy[flag] = value;
        delete copy[limit];
      }
    }
  }
  return getMember(node, 'nullable') === true ? { anyOf: [copy, { type: 'null' }] } : copy;
}
