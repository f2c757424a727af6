import { createFuelGauge } from '@fuelgauge/balances';
import { BalanceError } from '@fuelgauge/core';
import { type CatalogEntry, catalog } from '@fuelgauge/registry/catalog';
import { withoutName } from '../format/message.ts';

/** The vendor of this id, or why there is none, with the id that was probably meant. */
export function findProvider(id: string): CatalogEntry | string {
  const entry = catalog.find((candidate) => candidate.id === id);
  if (entry) return entry;
  try {
    createFuelGauge({ accounts: [{ provider: id }] });
  } catch (error) {
    if (BalanceError.isInstance(error)) return withoutName(error.message, 'fuelgauge');
    throw error;
  }
  return `there is no provider "${id}"`;
}
