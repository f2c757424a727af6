import { getMember, isJsonObject, type Json, type JsonObject, setMember } from '../json/json.ts';
import { listMembers, listRequired } from '../openapi/hoist-required.ts';
import { hasType } from './typed-schema.ts';

/** Marks a member of which no more is said than that it is required. */
export const UNNAMED = 'x-fuelgauge-unnamed';

/** What must be sent is a member, of any type, where nothing else is said of it; nobody can read it. */
export function nameRequired(
  document: Json,
  schema: JsonObject,
  names: readonly string[],
): JsonObject {
  const required = listRequired(schema);
  // A part or an alternative may require what stands beside it.
  const isPart = /^(allOf|anyOf|oneOf)$/.test(names.at(-2) ?? '');
  if (required.length === 0 || isPart || !hasType(schema)) return schema;
  const known = listMembers(document, schema);
  const unknown = required.filter((name) => !known.has(name));
  if (unknown.length === 0) return schema;
  const properties = getMember(schema, 'properties');
  const members: JsonObject = { ...(isJsonObject(properties) ? properties : {}) };
  for (const name of unknown) setMember(members, name, { [UNNAMED]: true });
  return { ...schema, properties: members };
}
