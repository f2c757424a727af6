import { getMember, isJsonObject, type Json, type JsonObject } from '../json/json.ts';
import { parsePointer } from '../json/pointer.ts';
import { SpecError } from '../spec-error.ts';

/** The object itself, or what its `$ref` leads to within the document; undefined where there is no object. */
export function follow(document: Json, node: Json | undefined): JsonObject | undefined {
  const seen = new Set<Json>();
  let current = node;
  while (isJsonObject(current)) {
    const reference = getMember(current, '$ref');
    if (typeof reference !== 'string') return current;
    if (seen.has(current)) throw new SpecError(`$ref ${reference} leads back to itself`);
    seen.add(current);
    current = resolveReference(document, reference);
  }
  return undefined;
}

/** What a reference such as `#/components/schemas/Credits` leads to, which may be a reference again. */
export function resolveReference(document: Json, reference: string): Json {
  const names = parsePointer(decodeURIComponent(reference.replace(/^#/, '')));
  const found = reference.startsWith('#/')
    ? names.reduce<Json | undefined>(child, document)
    : undefined;
  if (found === undefined) throw new SpecError(`$ref ${reference} leads nowhere in the document`);
  return found;
}

const child = (node: Json | undefined, name: string): Json | undefined =>
  Array.isArray(node) ? node[Number(name)] : getMember(node, name);
