import { closestMatch } from '@fuelgauge/balances/internal';
import { type RefusedVendor, refused } from '@fuelgauge/registry/refused';
import { type Found, search } from './search-vendors.ts';

/** The vendors that are not served which words mean. */
export function searchRefused(words: readonly string[]): Found<RefusedVendor> {
  return search(refused, words, ({ id, name }) => [id, name]);
}

/** The vendor that is not served whose id or name a text is; `isNear`: or nearly is. */
export function findRefused(text: string, isNear = false): RefusedVendor | undefined {
  const word = text.toLowerCase();
  const exact = refused.find(({ id, name }) => id === word || name.toLowerCase() === word);
  if (exact || !isNear) return exact;
  const id = closestMatch(
    text,
    refused.map((entry) => entry.id),
  );
  return refused.find((entry) => entry.id === id);
}

/** Why a vendor is not served, for people. Nothing of what was typed is repeated. */
export function describeRefused({ id, why }: RefusedVendor): string {
  return `${id}: ${why} (see fuelgauge providers --refused)`;
}
