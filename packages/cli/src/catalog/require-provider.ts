import { closestMatch } from '@fuelgauge/balances/internal';
import { type CatalogEntry, catalog } from '@fuelgauge/registry/catalog';
import { type Refuse, refuseUsage } from '../errors.ts';

/** The vendor of an id. An unknown id is refused with the id that was probably meant. */
export function requireProvider(id: string, refuse: Refuse = refuseUsage): CatalogEntry {
  return findProvider(id) ?? refuse(describeUnknown(id));
}

/** The vendor of an id that may be unknown. */
export function findProvider(id: string): CatalogEntry | undefined {
  return catalog.find((entry) => entry.id === id);
}

function describeUnknown(id: string): string {
  const ids = catalog.map((entry) => entry.id);
  const meant = closestMatch(id, ids);
  const hint = meant === undefined ? `known are ${ids.join(', ')}` : `did you mean ${meant}?`;
  return `unknown provider "${id}": ${hint}`;
}
