import { isMoney } from '@fuelgauge/core/internal';
import { type CatalogEntry, catalog } from '@fuelgauge/registry/catalog';

const countsMoney = ({ unit }: CatalogEntry) => unit !== null && isMoney(unit);

const [someProvider] = catalog;
if (!someProvider) throw new Error('the registry is empty');

/** The vendors in the examples of the help: one that counts credits, another one, and one that counts money. */
export const firstProvider: CatalogEntry =
  catalog.find((entry) => !countsMoney(entry)) ?? someProvider;
export const secondProvider: CatalogEntry =
  catalog.find((entry) => !countsMoney(entry) && entry !== firstProvider) ?? firstProvider;
export const moneyProvider: CatalogEntry = catalog.find(countsMoney) ?? firstProvider;
