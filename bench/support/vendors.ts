import type { ProviderDefinition } from '@fuelgauge/core';
import { registry } from '@fuelgauge/registry';

/** The vendor whose client is measured where one is. */
export const EXAMPLE = 'linkup';

/** All ids, the example first. */
export const vendorIds: readonly string[] = [
  EXAMPLE,
  ...registry.map(({ id }) => id).filter((id) => id !== EXAMPLE),
];

export async function loadDefinition(id: string): Promise<ProviderDefinition> {
  const entry = registry.find((each) => each.id === id);
  if (!entry) throw new Error(`${id} is not in the registry`);
  return entry.load();
}
