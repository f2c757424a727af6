import { getMember, isJsonObject, type Json } from '../json/json.ts';
import { resolveReference } from '../openapi/reference.ts';

/**
 * Whether values of a schema are only sent to readers, or only sent by callers: it says so itself,
 * or what it refers to, or a part of it.
 */
export function isHidden(document: Json, root: Json, mark: 'readOnly' | 'writeOnly'): boolean {
  const visit = (schema: Json, open: readonly Json[]): boolean => {
    if (!isJsonObject(schema) || open.includes(schema)) return false;
    if (getMember(schema, mark) === true) return true;
    const below = [...open, schema];
    const [reference, parts] = [getMember(schema, '$ref'), getMember(schema, 'allOf')];
    if (typeof reference === 'string' && visit(resolveReference(document, reference), below))
      return true;
    return Array.isArray(parts) && parts.some((part) => visit(part, below));
  };
  return visit(root, []);
}
