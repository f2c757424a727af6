import type { Json } from '../json/json.ts';
import { writePointer } from '../json/pointer.ts';
import { walkDocument } from '../openapi/map.ts';

/** What holds on a condition: the type of a schema says nothing of it. */
const CONDITIONS = new Set(['if', 'then', 'else', 'dependentSchemas']);

/** Pointers to what schemas say on a condition. */
export function findConditions(document: Json): string[] {
  const found: string[] = [];
  walkDocument(document, (object, { role, names }) => {
    if (role !== 'fields') return;
    for (const name of Object.keys(object))
      if (CONDITIONS.has(name)) found.push(writePointer([...names, name]));
  });
  return found;
}
