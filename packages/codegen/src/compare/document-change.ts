import { isJsonObject, type Json } from '../json/json.ts';
import { writePointer } from '../json/pointer.ts';
import { rolesAlong } from '../openapi/map.ts';
import type { Change } from './change.ts';
import type { DocumentDifference } from './document-diff.ts';
import { isRule, type Look, lookAt } from './look-at.ts';
import { SIGNS } from './telling-words.ts';

/** Fields that speak to readers. What is below them is the vendor's as well. */
const WORDS =
  /^(description|summary|title|deprecated|examples?|externalDocs|termsOfService|contact|license|x-.*)$/;

/** Whether words of the vendor stand there, which neither types nor rules read. */
export const isWords = (names: readonly string[]): boolean => indexOfWords(names) >= 0;

/** Where words begin; -1 where none do. What somebody chose is no field: a property may be called `title`. */
function indexOfWords(names: readonly string[]): number {
  const roles = rolesAlong(names);
  return names.findIndex((name, index) => roles[index] === 'fields' && WORDS.test(name));
}

/** What the words at a place are about, and the names from there; a keyword such as `format` has an owner as well. */
export function ownerOfWords(names: readonly string[]): {
  readonly owner: readonly string[];
  readonly rest: readonly string[];
} {
  const found = indexOfWords(names);
  const index = found < 0 ? names.length - 1 : found;
  return { owner: names.slice(0, index), rest: names.slice(index) };
}

/** A difference that no type and no rule reported, with what stood there and what stands there now. */
export function describeDocumentChange({ names, kind, before, after }: DocumentDifference): Change {
  const pointer = writePointer(names);
  const isShown = isWords(names) || [before, after].every(isShort);
  const look = lookOf(names, before, after);
  return {
    pointer,
    bump: 'patch',
    rule: `document-${kind}`,
    message: `${pointer} was ${kind}`,
    ...(isShown && kind !== 'reordered' && before !== undefined
      ? { old: hideUserInfo(before) }
      : {}),
    ...(isShown && kind !== 'reordered' && after !== undefined ? { new: hideUserInfo(after) } : {}),
    ...(look ? { look: look.why } : {}),
  };
}

/** Versions, tags and names are no words: another of them is listed, and means nothing by itself. */
const lookOf = (
  names: readonly string[],
  before: Json | undefined,
  after: Json | undefined,
): Look | null => (isWords(names) || isRule(names) ? lookAt(names, before, after) : null);

/** User info in an address is a secret of somebody. */
const hideUserInfo = (value: Json): Json =>
  typeof value === 'string' ? value.replaceAll(/\/\/[^/@\s]*@/g, '//…@') : value;

const isShort = (value: Json | undefined): boolean =>
  Array.isArray(value)
    ? value.every((item) => !isJsonObject(item) && !Array.isArray(item))
    : !isJsonObject(value);

/** The most telling first: what may mean something, then the rest; titles late, parents last. */
export function byTelling(a: DocumentDifference, b: DocumentDifference): number {
  const [rank, other] = [rankOf(a), rankOf(b)];
  const index = rank.findIndex((value, place) => value !== other[place]);
  return index < 0 ? 0 : (rank[index] ?? 0) - (other[index] ?? 0);
}

const RANKS: readonly string[] = ['end', 'unit', 'example', ...SIGNS.map(([name]) => name), 'rule'];

function rankOf({ names, before, after }: DocumentDifference): readonly number[] {
  const look = lookOf(names, before, after);
  return [
    look ? 0 : 1,
    isParent(names) ? 1 : 0,
    look ? RANKS.indexOf(look.sign) : RANKS.length,
    names.at(-1) === 'title' ? 1 : 0,
  ];
}

/** What is said of more than one operation: the document, its tags, a path. */
const isParent = (names: readonly string[]): boolean =>
  !/^(paths|components)$/.test(names[0] ?? '') || (names[0] === 'paths' && names.length === 3);
