import { getMember, type Json, type JsonObject } from '../json/json.ts';
import { writePointer } from '../json/pointer.ts';
import { type VisitedSchema, walkSchema } from './schema.ts';

/** A member of a response that holds a single value. */
export interface Field {
  readonly pointer: string;
  readonly name: string;
  readonly type: 'number' | 'string' | 'boolean';
  readonly description: string;
  readonly format: string;
  /** Of a list the first item stands for all: which one is meant is for people to say. */
  readonly isInList: boolean;
  readonly isDeprecated: boolean;
}

const MAX_DEPTH = 6;
const FIRST = '0';

/**
 * Members of a schema that hold numbers, text or flags, by where they stand.
 *
 * @param isSkipped says of a part of a composition, with what it is a part of, that it does not count
 */
export function listFields(
  document: Json,
  root: Json | undefined,
  isSkipped: (schema: JsonObject, composites: readonly JsonObject[]) => boolean = () => false,
): Field[] {
  const fields: Field[] = [];
  walkSchema(document, root, (visited) => {
    const { schema, keyword, value } = visited;
    const isNamed = keyword === undefined || keyword === 'properties' || keyword === 'items';
    if (!isNamed || value.length > MAX_DEPTH || getMember(schema, 'writeOnly') === true)
      return false;
    if (isSkipped(schema, visited.composites)) return false;
    const type = value.length === 0 || value.at(-1) === FIRST ? undefined : typeOfField(schema);
    if (type !== undefined) fields.push(describeField(visited, type));
    return true;
  });
  return fields;
}

function typeOfField(schema: JsonObject): Field['type'] | undefined {
  const types = [getMember(schema, 'type') ?? []].flat();
  if (types.includes('number') || types.includes('integer')) return 'number';
  return (['string', 'boolean'] as const).find((known) => types.includes(known));
}

function describeField({ schema, value, composites }: VisitedSchema, type: Field['type']): Field {
  // A union describes the value, and its parts may only name types.
  const described = [schema, ...composites].find(
    (node) => getMember(node, 'description') !== undefined,
  );
  return {
    pointer: writePointer(value),
    name: value.at(-1) ?? '',
    type,
    description: String(getMember(described, 'description') ?? ''),
    format: String(getMember(schema, 'format') ?? ''),
    isInList: value.includes(FIRST),
    isDeprecated: getMember(schema, 'deprecated') === true,
  };
}
