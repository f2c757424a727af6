import { getMember, isJsonObject, type Json, type JsonObject } from '../json/json.ts';
import { parsePointer } from '../json/pointer.ts';
import { follow } from './reference.ts';

/** JSON types of values, as schemas name them; `integer` beside `number`. */
export type SchemaType = 'string' | 'number' | 'integer' | 'boolean' | 'object' | 'array' | 'null';

/**
 * The types of the values that a JSON Pointer may lead to, one set for each way there is through `$ref`, `allOf`, `anyOf`
 * and `oneOf`; no set where no value can stand, an empty one where no type is declared. `null` is left out.
 */
export function typesAtPointer(
  document: Json,
  schema: Json | undefined,
  pointer: string,
): ReadonlySet<SchemaType>[] {
  const ends = parsePointer(pointer).reduce<readonly (Json | undefined)[]>(
    (schemas, name) =>
      schemas.flatMap((node) =>
        expand(document, node).flatMap((part) => childSchema(part, name) ?? []),
      ),
    [schema],
  );
  return ends
    .map((end) => expand(document, end).flatMap(ownTypes))
    .map((types) => new Set(types.filter((type) => type !== 'null')));
}

/** The schema and all that it is put together from. */
function expand(
  document: Json,
  schema: Json | undefined,
  ancestors: readonly JsonObject[] = [],
): JsonObject[] {
  const node = follow(document, schema);
  if (!node || ancestors.includes(node)) return [];
  const parts = ['allOf', 'anyOf', 'oneOf'].flatMap((keyword) => {
    const alternatives = getMember(node, keyword);
    return Array.isArray(alternatives) ? alternatives : [];
  });
  return [node, ...parts.flatMap((part) => expand(document, part, [...ancestors, node]))];
}

function childSchema(schema: JsonObject, name: string): Json | undefined {
  const property = getMember(getMember(schema, 'properties'), name);
  if (property !== undefined) return property;
  return /^(0|[1-9]\d*)$/.test(name) ? getMember(schema, 'items') : undefined;
}

/** The types that a schema itself names, by its `type`, or by its values. */
export function ownTypes(schema: JsonObject): SchemaType[] {
  const type = getMember(schema, 'type');
  if (type !== undefined) return [type].flat() as SchemaType[];
  const constant = getMember(schema, 'const');
  const values = getMember(schema, 'enum') ?? (constant === undefined ? [] : [constant]);
  return Array.isArray(values) ? values.map(typeOfValue) : [];
}

function typeOfValue(value: Json): SchemaType {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return isJsonObject(value) ? 'object' : (typeof value as 'string' | 'number' | 'boolean');
}
