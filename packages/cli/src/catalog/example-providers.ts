import { type CatalogEntry, catalog } from '@fuelgauge/registry/catalog';

/** Whether a vendor counts credits of its own. Decided by the catalog alone: the help is not to load the core. */
const countsCredits = ({ id, unit }: CatalogEntry) => unit?.startsWith(`${id}:`) ?? false;

const [someProvider] = catalog;
if (!someProvider) throw new Error('the registry is empty');

/** The vendors in the examples of the help: one that counts credits, another one, and one that counts money. */
export const firstProvider: CatalogEntry = catalog.find(countsCredits) ?? someProvider;
export const secondProvider: CatalogEntry =
  catalog.find((entry) => countsCredits(entry) && entry !== firstProvider) ?? firstProvider;
export const moneyProvider: CatalogEntry =
  catalog.find((entry) => entry.unit !== null && !countsCredits(entry)) ?? firstProvider;
