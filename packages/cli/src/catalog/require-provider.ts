import { closestMatch } from '@fuelgauge/balances/internal';
import { type Refuse, refuseUsage } from '../errors.ts';
import { knownVendors, type VendorEntry } from './known-vendors.ts';

/** The vendor of an id. An unknown id is refused with the id that was probably meant. */
export function requireProvider(id: string, refuse: Refuse = refuseUsage): VendorEntry {
  return findProvider(id) ?? refuse(describeUnknown(id));
}

/** The vendor of an id that may be unknown. */
export function findProvider(id: string): VendorEntry | undefined {
  return knownVendors().find((entry) => entry.id === id);
}

function describeUnknown(id: string): string {
  const ids = knownVendors().map((entry) => entry.id);
  const meant = closestMatch(id, ids);
  const hint = meant === undefined ? `known are ${ids.join(', ')}` : `did you mean ${meant}?`;
  return `unknown provider "${id}": ${hint}`;
}
