import { canonicalJson } from '../json/canonical-json.ts';
import { getMember, isJsonObject, type Json } from '../json/json.ts';
import { parsePointer, resolvePointer } from '../json/pointer.ts';
import { pointerOf } from '../openapi/reference.ts';
import { isInExample } from './look-at.ts';
import { pairItems } from './pair-items.ts';

/** One place in which two documents differ: the deepest that has a name on either side. */
export interface DocumentDifference {
  /** To the place in the newer document, or in the older one where it is gone. */
  readonly names: readonly string[];
  readonly kind: 'added' | 'removed' | 'changed' | 'reordered';
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}

/**
 * Where two documents differ, as texts, in document order. The order of members counts for nothing,
 * and the order of a list is one difference of the list. Where a reference leads to another
 * component than before, the two components are compared as well.
 */
export function diffDocuments(old: Json, next: Json): DocumentDifference[] {
  return new DocumentDiff(old, next).compare(old, next, []);
}

class DocumentDiff {
  readonly #old: Json;
  readonly #next: Json;
  readonly #followed = new Set<string>();

  constructor(old: Json, next: Json) {
    this.#old = old;
    this.#next = next;
  }

  compare(before: Json, after: Json, names: readonly string[]): DocumentDifference[] {
    if (before === after) return [];
    if (isJsonObject(before) && isJsonObject(after)) {
      const all = new Set([...Object.keys(before), ...Object.keys(after)]);
      return [...all].flatMap((name) => this.#compareMember(before, after, name, names));
    }
    if (Array.isArray(before) && Array.isArray(after))
      return this.#compareLists(before, after, names);
    return [{ names, kind: 'changed', before, after }];
  }

  #compareMember(
    before: Json,
    after: Json,
    name: string,
    names: readonly string[],
  ): DocumentDifference[] {
    const place = [...names, name];
    const [was, is] = [getMember(before, name), getMember(after, name)];
    if (was === undefined) return [{ names: place, kind: 'added', before: was, after: is }];
    if (is === undefined) return [{ names: place, kind: 'removed', before: was, after: is }];
    const differences = this.compare(was, is, place);
    return name === '$ref' && differences.length > 0
      ? [...differences, ...this.#compareTargets(was, is)]
      : differences;
  }

  /** What two references lead to, once for each pair. */
  #compareTargets(before: Json, after: Json): DocumentDifference[] {
    const pair = canonicalJson([before, after]);
    if (this.#followed.has(pair)) return [];
    this.#followed.add(pair);
    const [from, to] = [targetOf(this.#old, before), targetOf(this.#next, after)];
    return from && to ? this.compare(from.target, to.target, to.names) : [];
  }

  #compareLists(
    before: readonly Json[],
    after: readonly Json[],
    names: readonly string[],
  ): DocumentDifference[] {
    const { pairs, removed, added, isReordered } = pairItems(before, after, isInExample(names));
    const differences = [
      ...pairs.flatMap(({ from, to, index }) => this.compare(from, to, [...names, String(index)])),
      ...removed.map(
        (index): DocumentDifference => ({
          names: [...names, String(index)],
          kind: 'removed',
          before: before[index],
          after: undefined,
        }),
      ),
      ...added.map(
        (index): DocumentDifference => ({
          names: [...names, String(index)],
          kind: 'added',
          before: undefined,
          after: after[index],
        }),
      ),
    ];
    if (differences.length > 0 || !isReordered) return differences;
    return [{ names, kind: 'reordered', before: [...before], after: [...after] }];
  }
}

/** Where a reference leads within the document; null where it leads nowhere, or out of it. */
function targetOf(
  document: Json,
  reference: Json,
): { readonly target: Json; readonly names: readonly string[] } | null {
  if (typeof reference !== 'string' || !reference.startsWith('#/')) return null;
  const pointer = pointerOf(reference);
  const target = resolvePointer(document, pointer);
  return target === undefined ? null : { target, names: parsePointer(pointer) };
}
