import { isMoney } from '@fuelgauge/core/internal';
import { catalog } from '@fuelgauge/registry/catalog';
import { firstProvider, moneyProvider, secondProvider } from '../catalog/example-providers.ts';

/**
 * Vendors that count credits of their own, those of the examples first: what tests and screens show
 * does not follow the order of ids, in which a new vendor may stand anywhere.
 */
export const creditVendors: readonly string[] = [
  firstProvider.id,
  secondProvider.id,
  ...catalog
    .filter(({ unit }) => unit !== null && !isMoney(unit))
    .map(({ id }) => id)
    .filter((id) => id !== firstProvider.id && id !== secondProvider.id),
];

/** The vendor of the examples that counts money. */
export const moneyVendor: { readonly id: string; readonly unit: string } = {
  id: moneyProvider.id,
  unit: moneyProvider.unit ?? '',
};
