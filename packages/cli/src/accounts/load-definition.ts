import type { ProviderDefinition } from '@fuelgauge/core';
import { ownVendors } from '../catalog/known-vendors.ts';

/** The definition of a vendor, be it of the configuration or built in. */
export async function loadDefinition(provider: string): Promise<ProviderDefinition | undefined> {
  const own = ownVendors().find(({ entry }) => entry.id === provider);
  if (own) return own.definition;
  const { registry } = await import('@fuelgauge/registry');
  return registry.find(({ id }) => id === provider)?.load();
}
