import { closestMatch } from '@fuelgauge/balances/internal';
import { type Refuse, refuseUsage } from '../errors.ts';
import { knownVendors, type VendorEntry } from './known-vendors.ts';

const MAX_ID_LENGTH = 64;

/** The vendor of an id. An unknown id is refused with the id that was probably meant. */
export function requireProvider(id: string, refuse: Refuse = refuseUsage): VendorEntry {
  return findProvider(id) ?? refuse(describeUnknown(id));
}

/** The vendor of an id that may be unknown. */
export function findProvider(id: string): VendorEntry | undefined {
  return knownVendors().find((entry) => entry.id === id);
}

/** Only a text that is nearly an id is repeated: any other may be a key in the wrong place. */
function describeUnknown(id: string): string {
  const ids = knownVendors().map((entry) => entry.id);
  const meant = id.length <= MAX_ID_LENGTH ? closestMatch(id, ids) : undefined;
  return meant === undefined
    ? `unknown provider: known are ${ids.join(', ')}`
    : `unknown provider "${id}": did you mean ${meant}?`;
}
