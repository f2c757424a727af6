import { getMember, type Json, type JsonObject } from '../json/json.ts';
import { parsePointer } from '../json/pointer.ts';
import { expandSchema, ownTypes, type SchemaType } from './schema.ts';

/**
 * The types of the values that a JSON Pointer may lead to, one set for each way there is through
 * `$ref`, `allOf`, `anyOf` and `oneOf`. Without a way there is no set; where no type is declared,
 * the set is empty. `null` is left out.
 */
export function typesAtPointer(
  document: Json,
  schema: Json | undefined,
  pointer: string,
): ReadonlySet<SchemaType>[] {
  const ends = parsePointer(pointer).reduce<readonly (Json | undefined)[]>(
    (schemas, name) =>
      schemas.flatMap((node) =>
        expandSchema(document, node).flatMap((part) => childSchema(part, name) ?? []),
      ),
    [schema],
  );
  return ends
    .map((end) => expandSchema(document, end).flatMap(ownTypes))
    .map((types) => new Set(types.filter((type) => type !== 'null')));
}

function childSchema(schema: JsonObject, name: string): Json | undefined {
  const property = getMember(getMember(schema, 'properties'), name);
  if (property !== undefined) return property;
  return /^(0|[1-9]\d*)$/.test(name) ? getMember(schema, 'items') : undefined;
}
