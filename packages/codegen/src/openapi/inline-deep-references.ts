import { getMember, isJsonObject, type Json, type JsonObject, setMember } from '../json/json.ts';
import { dropExternalReferences } from './drop-external-references.ts';
import { resolveReference } from './reference.ts';

const COMPONENT = /^#\/components\/[^/]+\/[^/]+$/;

/**
 * The document as openapi-typescript can read it. Where a reference leads into something that is no component of its own
 * stands the schema itself: it writes a type for such a reference that does not exist. Nothing leads out of it: it would
 * be fetched. Definitions within a schema, which it would take for members, are left out once nothing refers to them.
 */
export function inlineDeepReferences(document: Json): Json {
  let isSelfContained = true;
  const visit = (node: Json, open: readonly string[]): Json => {
    if (Array.isArray(node)) return node.map((item) => visit(item, open));
    if (!isJsonObject(node)) return node;
    const reference = getMember(node, '$ref');
    if (typeof reference === 'string' && !COMPONENT.test(reference)) {
      if (!open.includes(reference))
        return visit(resolveReference(document, reference), [...open, reference]);
      isSelfContained = false;
    }
    const copy: JsonObject = {};
    for (const [name, member] of Object.entries(node)) setMember(copy, name, visit(member, open));
    return copy;
  };
  const inlined = visit(dropExternalReferences(document), []);
  return isSelfContained ? dropDefinitions(inlined, false) : inlined;
}

/** Names of properties are free: a member may be called `$defs`. */
function dropDefinitions(node: Json, isNames: boolean): Json {
  if (Array.isArray(node)) return node.map((item) => dropDefinitions(item, false));
  if (!isJsonObject(node)) return node;
  const copy: JsonObject = {};
  for (const [name, member] of Object.entries(node)) {
    if (isNames || name !== '$defs')
      setMember(copy, name, dropDefinitions(member, !isNames && name === 'properties'));
  }
  return copy;
}
