import type { Json, JsonObject } from '../json/json.ts';
import { resolvePointer } from '../json/pointer.ts';
import { readMapping, referToMapped } from '../openapi/mapped-schema.ts';
import { pointerOf } from '../openapi/reference.ts';

/** A discriminator without the schemas that it maps to and that are not there: nothing else names them. */
export function dropUnmapped(document: Json, object: JsonObject): JsonObject {
  const mapping = readMapping(object);
  if (!mapping) return object;
  const found = Object.entries(mapping).filter(([, target]) => !leadsNowhere(document, target));
  return { ...object, mapping: Object.fromEntries(found) };
}

function leadsNowhere(document: Json, target: Json): boolean {
  const reference = referToMapped(document, target);
  if (typeof reference !== 'string') return false;
  if (reference.startsWith('#/'))
    return resolvePointer(document, pointerOf(reference)) === undefined;
  // By its name alone; what has a path or an ending leads out of the document.
  return /^[\w-]+$/.test(reference);
}
