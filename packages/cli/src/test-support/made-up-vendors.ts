import type { ProviderDefinition } from '@fuelgauge/core';
import type { CatalogEntry } from '@fuelgauge/registry/catalog';
import { GROUPS } from '../catalog/groups.ts';

/** An entry of the catalog that says as little as it may, with these members instead. */
export function madeUpVendor(id: string, given: Partial<CatalogEntry> = {}): CatalogEntry {
  return {
    id,
    name: `${id[0]?.toUpperCase()}${id.slice(1)}`,
    package: `@fuelgauge/${id}`,
    keyVariables: [`${id.toUpperCase().replaceAll('-', '_')}_API_KEY`],
    unit: `${id}:credit`,
    ownedUnits: [`${id}:credit`],
    group: null,
    scope: 'unknown',
    keyPrefix: null,
    links: {
      docs: `https://${id}.example/docs`,
      keys: `https://${id}.example/keys`,
      topUp: null,
    },
    free: null,
    rateLimits: [],
    ...given,
  };
}

/** A definition that says as little as it may. */
export const madeUpDefinition: ProviderDefinition = {
  id: 'acme',
  name: 'Acme',
  baseUrl: 'https://api.acme.example',
  path: '/wallet',
  auth: { header: 'Authorization', scheme: 'Bearer' },
  keyVariables: ['ACME_API_KEY'],
  balance: { remaining: '/usd', unit: 'USD', scope: 'user' },
};

/** Many vendors, of every group in turn. */
export function manyVendors(count: number): readonly CatalogEntry[] {
  return Array.from({ length: count }, (_, index) => {
    const group = GROUPS[index % GROUPS.length] ?? 'other';
    return madeUpVendor(`vendor${String(index).padStart(2, '0')}`, {
      group: group === 'other' ? null : group,
    });
  });
}
