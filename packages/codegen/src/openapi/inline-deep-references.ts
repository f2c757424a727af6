import { getMember, type Json } from '../json/json.ts';
import { dropExternalReferences } from './drop-external-references.ts';
import { filterMembers, mapDocument, type Role } from './map.ts';
import { readMapping, withReferences } from './mapped-schema.ts';
import { resolveReference } from './reference.ts';

const COMPONENT = /^#\/components\/[^/]+\/[^/]+$/;

/**
 * The document as openapi-typescript can read it. A reference to something that is not a component
 * of its own is replaced by the schema itself, since the type that would be written for it does not
 * exist, and a mapping gives no schema by its name alone. Nothing leads out of the document, since
 * it would be fetched. Definitions within a schema, which would be taken for members, are left out
 * once nothing refers to them.
 */
export function inlineDeepReferences(document: Json): Json {
  const local = dropExternalReferences(document);
  let isSelfContained = true;
  const inline = (root: Json, open: readonly string[], role?: Role): Json =>
    mapDocument(
      root,
      (object, at, descend) => {
        const reference = getMember(object, '$ref');
        const mapping = at.role === 'fields' ? readMapping(object) : undefined;
        if (mapping) return { ...object, mapping: withReferences(local, mapping) };
        if (typeof reference !== 'string' || COMPONENT.test(reference)) return descend(object);
        if (!open.includes(reference))
          return inline(resolveReference(local, reference), [...open, reference], at.role);
        isSelfContained = false;
        return descend(object);
      },
      role,
    );
  const inlined = inline(local, []);
  return isSelfContained
    ? filterMembers(inlined, (name, _, role) => role !== 'fields' || name !== '$defs')
    : inlined;
}
