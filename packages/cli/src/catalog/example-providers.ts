import { type CatalogEntry, catalog } from '@fuelgauge/registry/catalog';

/** Whether a vendor counts credits of its own. Decided by the catalog alone: the help is not to load the core. */
const countsCredits = ({ id, unit }: CatalogEntry) => unit?.startsWith(`${id}:`) ?? false;

/** Those whose specs say that they stand in examples come first: a new vendor changes no example. */
const [someProvider, ...others] = [
  ...catalog.filter(({ example }) => example),
  ...catalog.filter(({ example }) => !example),
];
if (!someProvider) throw new Error('the registry is empty');
const vendors = [someProvider, ...others];

/** The vendors in the examples of the help: one that counts credits, another one, and one that counts money. */
export const firstProvider: CatalogEntry = vendors.find(countsCredits) ?? someProvider;
export const secondProvider: CatalogEntry =
  vendors.find((entry) => countsCredits(entry) && entry !== firstProvider) ?? firstProvider;
export const moneyProvider: CatalogEntry =
  vendors.find((entry) => entry.unit !== null && !countsCredits(entry)) ?? firstProvider;
