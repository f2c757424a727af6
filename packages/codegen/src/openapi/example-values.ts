import { getMember, isJsonObject, type Json, setMember } from '../json/json.ts';
import { isProse } from './is-prose.ts';
import { mapDocument, walkDocument } from './map.ts';

/** The document with examples that are named by a sentence named by their number. */
export const nameExamples = (document: Json): Json =>
  mapDocument(document, (object, { role }, descend) => {
    if (role !== 'examples') return descend(object);
    const named = {};
    for (const [index, [name, example]] of Object.entries(object).entries())
      setMember(named, isProse(name) ? `example-${index + 1}` : name, example);
    return descend(named);
  });

/** The values that schemas name: an example that holds one is made of no other words. */
export function listConstants(document: Json): ReadonlySet<Json> {
  const constants = new Set<Json>();
  walkDocument(document, (object, { role }) => {
    if (role !== 'fields') return;
    const [values, constant] = [getMember(object, 'enum'), getMember(object, 'const')];
    for (const value of [values ?? [], constant ?? []].flat())
      if (!isJsonObject(value) && !Array.isArray(value)) constants.add(value);
  });
  return constants;
}
