import { closestMatch } from '@fuelgauge/balances/internal';
import { type Refuse, refuseUsage } from '../errors.ts';
import { knownVendors, type VendorEntry } from './known-vendors.ts';
import { describeRefused, findRefused } from './search-refused.ts';

const MAX_ID_LENGTH = 64;

/** The vendor of an id. An unknown id is refused with the id that was probably meant. */
export function requireProvider(id: string, refuse: Refuse = refuseUsage): VendorEntry {
  return findProvider(id) ?? refuse(describeUnknown(id));
}

/** The vendor of an id that may be unknown. */
export function findProvider(id: string): VendorEntry | undefined {
  return knownVendors().find((entry) => entry.id === id);
}

/**
 * Only a text that is nearly an id is repeated: any other may be a key in the wrong place. Who asks for a vendor that
 * is not served is told why.
 */
function describeUnknown(id: string): string {
  const ids = knownVendors().map((entry) => entry.id);
  const isWord = id.length <= MAX_ID_LENGTH;
  const meant = isWord ? closestMatch(id, ids) : undefined;
  const notServed = isWord ? findRefused(id, meant === undefined) : undefined;
  if (notServed) return `unknown provider ${describeRefused(notServed)}`;
  return meant === undefined
    ? `unknown provider: known are ${ids.join(', ')}`
    : `unknown provider "${id}": did you mean ${meant}?`;
}
