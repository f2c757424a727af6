import type { Json } from '../json/json.ts';
import { writePointer } from '../json/pointer.ts';
import { walkDocument } from './map.ts';

/** What OpenAPI 3.2 added and openapi-typescript drops silently. */
const FIELDS = new Set([
  'itemSchema',
  'itemEncoding',
  'prefixEncoding',
  'additionalOperations',
  'mediaTypes',
  '$self',
]);

/** Pointers to constructs of a 3.2 document that no type is made of. */
export function findUntypedConstructs(document: Json): string[] {
  const found: string[] = [];
  walkDocument(document, (object, { role, names }) => {
    if (role !== 'fields') return;
    for (const [name, value] of Object.entries(object))
      if (isUntyped(name, value, names)) found.push(writePointer([...names, name]));
  });
  return found;
}

function isUntyped(name: string, value: Json, names: readonly string[]): boolean {
  if (FIELDS.has(name)) return true;
  if (name === 'query') return names.length === 2 && names[0] === 'paths';
  if (name === 'in') return value === 'querystring';
  return (
    name === '$ref' && typeof value === 'string' && value.startsWith('#/components/mediaTypes/')
  );
}
