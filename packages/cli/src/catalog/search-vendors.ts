import { closestMatch } from '@fuelgauge/balances/internal';
import { groupOf } from './groups.ts';
import type { VendorEntry } from './known-vendors.ts';

/** Letters and digits alone, in small letters: `You.com`, `you-com` and `YOUCOM` are one. */
const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** What a vendor is found by: id, name, variables, group. */
const textsOf = (entry: VendorEntry): readonly string[] => [
  entry.id,
  entry.name,
  ...entry.keyVariables,
  ...(entry.parameters ?? []).flatMap(({ variables }) => variables),
  groupOf(entry),
];

/** What words mean. */
export interface Found<Entry> {
  /** In the order in which they were given. */
  readonly entries: readonly Entry[];
  /** Whether no word is in any of them: one of their texts is nearly a word. */
  readonly isNear: boolean;
}

/**
 * The vendors that words mean: the one whose id the word is, those that all of the words are in, else those that any
 * of them is in, else those whose texts one of them nearly is.
 */
export function searchVendors(
  vendors: readonly VendorEntry[],
  words: readonly string[],
): Found<VendorEntry> {
  return search(vendors, words, textsOf);
}

/** The same for whatever has an id and texts to be found by. */
export function search<Entry extends { readonly id: string }>(
  entries: readonly Entry[],
  words: readonly string[],
  textsOf: (entry: Entry) => readonly string[],
): Found<Entry> {
  const terms = words.map(plain).filter((term) => term !== '');
  if (terms.length === 0) return { entries: [], isNear: false };
  const [only] = terms.length === 1 ? entries.filter(({ id }) => plain(id) === terms[0]) : [];
  if (only) return { entries: [only], isNear: false };
  const isIn = (entry: Entry, term: string) =>
    textsOf(entry).some((text) => plain(text).includes(term));
  const withAll = entries.filter((entry) => terms.every((term) => isIn(entry, term)));
  if (withAll.length > 0) return { entries: withAll, isNear: false };
  const withAny = entries.filter((entry) => terms.some((term) => isIn(entry, term)));
  if (withAny.length > 0) return { entries: withAny, isNear: false };
  const texts = [...new Set(entries.flatMap(textsOf).map(plain))];
  const meant = new Set(terms.map((term) => closestMatch(term, texts)));
  const nearly = entries.filter((entry) => textsOf(entry).some((text) => meant.has(plain(text))));
  return { entries: nearly, isNear: nearly.length > 0 };
}
