import { closestMatch } from '@fuelgauge/balances/internal';
import { type CatalogEntry, catalog } from '@fuelgauge/registry/catalog';
import { type Refuse, refuseUsage } from '../errors.ts';

const MAX_ID_LENGTH = 64;

/** The vendor of an id. An unknown id is refused with the id that was probably meant. */
export function requireProvider(id: string, refuse: Refuse = refuseUsage): CatalogEntry {
  return findProvider(id) ?? refuse(describeUnknown(id));
}

/** The vendor of an id that may be unknown. */
export function findProvider(id: string): CatalogEntry | undefined {
  return catalog.find((entry) => entry.id === id);
}

/** Only a text that is nearly an id is repeated: any other may be a key in the wrong place. */
function describeUnknown(id: string): string {
  const ids = catalog.map((entry) => entry.id);
  const meant = id.length <= MAX_ID_LENGTH ? closestMatch(id, ids) : undefined;
  return meant === undefined
    ? `unknown provider: known are ${ids.join(', ')}`
    : `unknown provider "${id}": did you mean ${meant}?`;
}
