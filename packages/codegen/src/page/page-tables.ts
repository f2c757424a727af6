import { getMember, type Json, type JsonObject } from '../json/json.ts';
import { isVersion30 } from '../openapi/document.ts';
import type { Operation } from '../openapi/operation.ts';
import { findSuccessSchema } from '../openapi/response.ts';
import { expandSchema, listParts, type VisitedSchema, walkSchema } from '../openapi/schema.ts';

/** Fields that a table of the page calls nullable and the schema does not, or the other way round. */
export function checkTables(page: string, document: Json, operation: Operation): string[] {
  const schema = findSuccessSchema(document, operation);
  if (schema === undefined) return [];
  const fields = listMembers(document, schema);
  return listRows(page).flatMap(({ name, type }) => {
    const field = fields.get(name);
    if (!field) return [];
    const saysNull = /\bnull(able)?\b/i.test(type);
    if (saysNull && !mayBeNull(document, field))
      return [`the page says that ${name} is ${type}, in the schema it cannot be null`];
    if (!saysNull && mayBeNull(document, field))
      return [`the schema lets ${name} be null, the page says ${type}`];
    return [];
  });
}

/** Rows whose second cell is a type, in any table. */
function listRows(page: string): { name: string; type: string }[] {
  return [...page.matchAll(/^\|([^|\r\n]+)\|([^|\r\n]+)\|/gm)].flatMap(
    ([, first = '', second = '']) => {
      const [name, type] = [first, second].map((cell) => cell.replaceAll(/[`\\*]/g, '').trim());
      return name &&
        type &&
        /\b(string|integer|number|boolean|object|array|float|null)\b/i.test(type)
        ? [{ name, type }]
        : [];
    },
  );
}

const MAX_DEPTH = 8;

/** Members by name, at any depth but not of lists; the outermost wins. */
function listMembers(document: Json, root: Json): ReadonlyMap<string, JsonObject> {
  const found: VisitedSchema[] = [];
  walkSchema(document, root, (visited) => {
    const { keyword, value } = visited;
    if (keyword !== undefined && keyword !== 'properties') return false;
    found.push(visited);
    return value.length < MAX_DEPTH;
  });
  const members = new Map<string, JsonObject>();
  for (const { value, schema } of found.sort((a, b) => a.value.length - b.value.length)) {
    const name = value.at(-1);
    if (name !== undefined && !members.has(name)) members.set(name, schema);
  }
  return members;
}

/** Whether a value of the schema may be null, or anything at all. */
const mayBeNull = (document: Json, schema: JsonObject): boolean =>
  expandSchema(document, schema).some((part) => {
    const [type, values] = [getMember(part, 'type'), getMember(part, 'enum')];
    const isUntyped = type === undefined && values === undefined && listParts(part).length === 0;
    // `nullable` counts in 3.0 alone: validators of 3.1 do not know it.
    const isNullable = isVersion30(document) && getMember(part, 'nullable') === true;
    return (
      isUntyped || isNullable || [type].flat().includes('null') || [values].flat().includes(null)
    );
  });
