import type { Json } from '../json/json.ts';
import { getMember } from '../json/json.ts';
import type { Operation } from '../openapi/operations.ts';
import { follow } from '../openapi/reference.ts';
import { findSuccessSchema } from './page-examples.ts';

/** Fields that a table of the page calls nullable and the schema does not, or the other way round. */
export function checkTables(page: string, document: Json, operation: Operation): string[] {
  const schema = findSuccessSchema(document, operation);
  if (schema === undefined) return [];
  const fields = listFields(document, schema);
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

/** Members by name, at any depth; the outermost wins. */
function listFields(
  document: Json,
  schema: Json,
  fields = new Map<string, Json>(),
  depth = 0,
): Map<string, Json> {
  const node = follow(document, schema);
  const parts = ['allOf', 'anyOf', 'oneOf'].flatMap((keyword) =>
    [getMember(node, keyword) ?? []].flat(),
  );
  const members = Object.entries(getMember(node, 'properties') ?? {});
  for (const [name, member] of members) if (!fields.has(name)) fields.set(name, member);
  if (depth < 8)
    for (const inner of [...parts, ...members.map(([, member]) => member)])
      listFields(document, inner, fields, depth + 1);
  return fields;
}

/** `nullable` counts in 3.0 alone: validators of 3.1 do not know it. */
function mayBeNull(document: Json, schema: Json): boolean {
  const node = follow(document, schema);
  const type = getMember(node, 'type');
  const isOld = /^3\.0/.test(String(getMember(document, 'openapi')));
  const parts = ['anyOf', 'oneOf', 'allOf'].flatMap((keyword) =>
    [getMember(node, keyword) ?? []].flat(),
  );
  const values = getMember(node, 'enum');
  return (
    [type].flat().includes('null') ||
    (isOld && getMember(node, 'nullable') === true) ||
    (Array.isArray(values) && values.includes(null)) ||
    (node !== undefined && type === undefined && parts.length === 0 && values === undefined) ||
    parts.some((part) => mayBeNull(document, part))
  );
}
