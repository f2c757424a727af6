import { getMember, isJsonObject, type Json, type JsonObject, setMember } from '../json/json.ts';
import { resolveReference } from './reference.ts';

/** Keywords that validate, by what their values hold. */
const PLAIN =
  `type enum const required multipleOf maximum minimum exclusiveMaximum exclusiveMinimum maxLength minLength
  pattern maxItems minItems uniqueItems maxProperties minProperties`.split(/\s+/);
const ONE = [
  'items',
  'additionalProperties',
  'not',
  'propertyNames',
  'contains',
  'if',
  'then',
  'else',
];
const MANY = ['allOf', 'anyOf', 'oneOf', 'prefixItems'];
const NAMED = ['properties', 'patternProperties'];

/** A schema of an OpenAPI document as JSON Schema 2020-12 that stands alone; what only describes is left out. */
export function toJsonSchema(document: Json, schema: Json): JsonObject {
  const isOld = /^3\.0/.test(String(getMember(document, 'openapi')));
  const definitions: JsonObject = {};

  const convert = (node: Json): Json => {
    if (!isJsonObject(node)) return typeof node === 'boolean' ? node : true;
    const reference = getMember(node, '$ref');
    if (typeof reference === 'string') return refer(reference);
    const copy: JsonObject = {};
    for (const [name, value] of Object.entries(node)) {
      if (PLAIN.includes(name)) setMember(copy, name, value);
      else if (ONE.includes(name)) setMember(copy, name, convert(value));
      else if (MANY.includes(name) && Array.isArray(value))
        setMember(copy, name, value.map(convert));
      else if (NAMED.includes(name) && isJsonObject(value)) {
        const members: JsonObject = {};
        for (const [member, inner] of Object.entries(value))
          setMember(members, member, convert(inner));
        setMember(copy, name, members);
      }
    }
    return isOld ? modernise(node, copy) : copy;
  };

  const refer = (reference: string): Json => {
    const name = encodeURIComponent(reference).replaceAll('%', '_');
    if (!Object.hasOwn(definitions, name)) {
      definitions[name] = true;
      definitions[name] = convert(resolveReference(document, reference));
    }
    return { $ref: `#/$defs/${name}` };
  };

  const converted = convert(schema);
  return { allOf: [converted], $defs: definitions };
}

/** OpenAPI 3.0 has a JSON Schema of its own: `nullable`, and limits that a flag makes exclusive. */
function modernise(node: JsonObject, copy: JsonObject): Json {
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
