import type { ProviderDefinition } from '@fuelgauge/core';
import { registry } from '@fuelgauge/registry';
import { catalog } from '@fuelgauge/registry/catalog';

/** The vendor whose client is measured where one is. */
export const EXAMPLE = 'linkup';

/** As many vendors are measured together, however many there are: figures stay comparable. */
export const FIVE = 5;

/** Ids of five vendors: the example, then those that stand in examples. */
export const vendorIds: readonly string[] = [
  ...new Set([
    EXAMPLE,
    ...catalog.filter(({ example }) => example).map(({ id }) => id),
    ...catalog.map(({ id }) => id),
  ]),
].slice(0, FIVE);

/** How many vendors an aggregator knows. */
export const vendorCount: number = catalog.length;

export async function loadDefinition(id: string): Promise<ProviderDefinition> {
  const entry = registry.find((each) => each.id === id);
  if (!entry) throw new Error(`${id} is not in the registry`);
  return entry.load();
}
