import { getMember, isJsonObject, type Json, type JsonObject } from '../json/json.ts';
import { hasType } from './typed-schema.ts';

/**
 * Alternatives that say no more than which members are required have no type of their own: they
 * would make anything of the members that stand beside them. Each becomes those members with what it
 * requires.
 */
export function distributeRequired(schema: JsonObject): JsonObject {
  if (!isJsonObject(getMember(schema, 'properties'))) return schema;
  const keyword = ['anyOf', 'oneOf'].find((name) => listOf(schema, name).some(isUntyped));
  if (keyword === undefined) return schema;
  const { [keyword]: _, ...base } = schema;
  const alternatives = listOf(schema, keyword).map((alternative) =>
    isUntyped(alternative)
      ? { ...base, required: [...listOf(base, 'required'), ...listOf(alternative, 'required')] }
      : { allOf: [base, alternative] },
  );
  return { anyOf: alternatives };
}

const isUntyped = (schema: Json): boolean => isJsonObject(schema) && !hasType(schema);

function listOf(schema: Json, name: string): readonly Json[] {
  const list = getMember(schema, name);
  return Array.isArray(list) ? list : [];
}
