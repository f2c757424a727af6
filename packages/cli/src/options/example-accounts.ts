import { type CatalogEntry, catalog } from '@fuelgauge/registry/catalog';

const isMoney = ({ unit }: CatalogEntry) => unit !== null && !unit.includes(':');

const [someVendor] = catalog;
if (!someVendor) throw new Error('the registry is empty');

/** Vendors for the examples of the help: one that counts credits, another one, and one that counts money. */
export const first: CatalogEntry = catalog.find((entry) => !isMoney(entry)) ?? someVendor;
export const second: CatalogEntry =
  catalog.find((entry) => !isMoney(entry) && entry !== first) ?? first;
export const money: CatalogEntry = catalog.find(isMoney) ?? first;
