import { canonicalJson } from '../json/canonical-json.ts';
import { getMember, isJsonObject, type Json } from '../json/json.ts';

/** One place in which two documents differ: the deepest that has a name on either side. */
export interface DocumentDifference {
  readonly names: readonly string[];
  readonly kind: 'added' | 'removed' | 'changed';
}

/** Where two documents differ, as texts, in document order; the order of members counts for nothing. */
export function diffDocuments(
  old: Json,
  next: Json,
  names: readonly string[] = [],
): DocumentDifference[] {
  if (canonicalJson(old) === canonicalJson(next)) return [];
  if (isJsonObject(old) && isJsonObject(next)) {
    const all = [...new Set([...Object.keys(old), ...Object.keys(next)])];
    return all.flatMap((name) =>
      diffMember(getMember(old, name), getMember(next, name), [...names, name]),
    );
  }
  if (Array.isArray(old) && Array.isArray(next)) {
    const indices = Array.from({ length: Math.max(old.length, next.length) }, (_, index) => index);
    return indices.flatMap((index) =>
      diffMember(old[index], next[index], [...names, String(index)]),
    );
  }
  return [{ names, kind: 'changed' }];
}

function diffMember(
  old: Json | undefined,
  next: Json | undefined,
  names: readonly string[],
): DocumentDifference[] {
  if (old === undefined) return [{ names, kind: 'added' }];
  if (next === undefined) return [{ names, kind: 'removed' }];
  return diffDocuments(old, next, names);
}
