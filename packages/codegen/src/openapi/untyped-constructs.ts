import { isJsonObject, type Json } from '../json/json.ts';
import { writePointer } from '../json/pointer.ts';

/** What OpenAPI 3.2 added and openapi-typescript drops without a word. */
const MEMBERS = new Set([
  'itemSchema',
  'itemEncoding',
  'prefixEncoding',
  'additionalOperations',
  'mediaTypes',
  '$self',
]);

/** Pointers to constructs of a 3.2 document that no type is made of. */
export function findUntypedConstructs(node: Json, names: readonly string[] = []): string[] {
  if (Array.isArray(node))
    return node.flatMap((item, index) => findUntypedConstructs(item, [...names, String(index)]));
  if (!isJsonObject(node)) return [];
  const parent = names.at(-1);
  if (parent === 'properties' || parent === 'example' || parent === 'examples') {
    return parent === 'properties' ? visitMembers(node, names) : [];
  }
  const own = Object.entries(node).filter(([name, value]) => isUntyped(name, value, names));
  return [...own.map(([name]) => writePointer([...names, name])), ...visitMembers(node, names)];
}

const visitMembers = (node: { [name: string]: Json }, names: readonly string[]): string[] =>
  Object.entries(node).flatMap(([name, member]) => findUntypedConstructs(member, [...names, name]));

function isUntyped(name: string, value: Json, names: readonly string[]): boolean {
  if (MEMBERS.has(name)) return true;
  if (name === 'query') return names.length === 2 && names[0] === 'paths';
  if (name === 'in') return value === 'querystring';
  return (
    name === '$ref' && typeof value === 'string' && value.startsWith('#/components/mediaTypes/')
  );
}
