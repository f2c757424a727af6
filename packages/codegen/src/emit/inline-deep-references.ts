import { getMember, isJsonObject, type Json, type JsonObject, setMember } from '../json/json.ts';
import { resolveReference } from '../resolve/reference.ts';

const COMPONENT = /^#\/components\/[^/]+\/[^/]+$/;

/**
 * The document as openapi-typescript can read it. Where a reference leads into something that is no component of its own
 * stands the schema itself: it writes a type for such a reference that does not exist. Examples that lie elsewhere are
 * left out: it would fetch them.
 */
export function inlineDeepReferences(document: Json): Json {
  const visit = (node: Json, open: readonly string[]): Json => {
    if (Array.isArray(node)) return node.map((item) => visit(item, open));
    if (!isJsonObject(node)) return node;
    const reference = getMember(node, '$ref');
    if (typeof reference === 'string' && !COMPONENT.test(reference) && !open.includes(reference)) {
      return visit(resolveReference(document, reference), [...open, reference]);
    }
    const copy: JsonObject = {};
    for (const [name, member] of Object.entries(node))
      if (name !== 'externalValue' || typeof member !== 'string') setMember(copy, name, visit(member, open));
    return copy;
  };
  return visit(document, []);
}
