import { canonicalJson } from '../json/canonical-json.ts';
import { getMember, isJsonObject, type Json } from '../json/json.ts';

/** The items of two lists as sets: which belong together, and which have no counterpart. */
export interface PairedItems {
  /** Items that differ and yet are the same one, by their place in the newer list. */
  readonly pairs: readonly { readonly from: Json; readonly to: Json; readonly index: number }[];
  /** Places in the older list. */
  readonly removed: readonly number[];
  /** Places in the newer list. */
  readonly added: readonly number[];
  /** Whether the same items stand in another order. */
  readonly isReordered: boolean;
}

/**
 * Pairs the items of two lists: equal ones, then those of the same name, then objects in their
 * order. A value that is put in front changes nothing else.
 *
 * @param areExamples whether single values at the same place are one value that changed
 */
export function pairItems(
  before: readonly Json[],
  after: readonly Json[],
  areExamples = false,
): PairedItems {
  const [old, next] = [before, after].map((items) => items.map(canonicalJson)) as [
    string[],
    string[],
  ];
  const open = { old: new Set(before.keys()), next: new Set(after.keys()) };
  let isReordered = false;
  const found: { from: Json; to: Json; index: number }[] = [];
  const take = (place: number, index: number): void => {
    open.old.delete(place);
    open.next.delete(index);
    isReordered ||= place !== index;
  };
  const places = new Map<string, number[]>();
  for (const [place, text] of old.entries()) places.set(text, [...(places.get(text) ?? []), place]);
  for (const [index, text] of next.entries()) {
    const place = places.get(text)?.shift();
    if (place !== undefined) take(place, index);
  }
  const pair = (isSame: (from: Json, to: Json) => boolean): void => {
    for (const index of [...open.next]) {
      const to = after[index] ?? null;
      const place = [...open.old].find((candidate) => isSame(before[candidate] ?? null, to));
      if (place === undefined) continue;
      take(place, index);
      found.push({ from: before[place] ?? null, to, index });
    }
  };
  pair((from, to) => nameOf(from) !== undefined && nameOf(from) === nameOf(to));
  pair((from, to) => isReference(from) && isReference(to));
  pair((from, to) => isAnonymous(from) && isAnonymous(to));
  if (areExamples)
    for (const index of [...open.next].filter((place) => open.old.has(place))) {
      take(index, index);
      found.push({ from: before[index] ?? null, to: after[index] ?? null, index });
    }
  return { pairs: found, removed: [...open.old], added: [...open.next], isReordered };
}

/** What an item of a list is known by: a parameter, a server, a tag, a schema by its title. */
function nameOf(item: Json): string | undefined {
  const names = ['$ref', 'in', 'name', 'url', 'title', 'operationId'].flatMap((field) => {
    const value = getMember(item, field);
    return typeof value === 'string' ? `${field} ${value}` : [];
  });
  return names.length > 0 ? names.join(' ') : undefined;
}

const isReference = (item: Json): boolean => typeof getMember(item, '$ref') === 'string';

/** A list or an object that has no name of its own. */
const isAnonymous = (item: Json): boolean =>
  (isJsonObject(item) && nameOf(item) === undefined) || Array.isArray(item);
