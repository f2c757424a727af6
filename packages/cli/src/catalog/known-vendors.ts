import { AsyncLocalStorage } from 'node:async_hooks';
import type { ProviderDefinition } from '@fuelgauge/core';
import { type CatalogEntry, catalog } from '@fuelgauge/registry/catalog';

/** What people need to know of a vendor; one of the user's own has no package. */
export interface VendorEntry extends Omit<CatalogEntry, 'package'> {
  readonly package: string | null;
}

/** A vendor that the configuration describes. */
export interface OwnVendor {
  readonly entry: VendorEntry;
  readonly definition: ProviderDefinition;
}

interface Run {
  own: readonly OwnVendor[];
}

/** Vendors are looked up in many places, and belong to one run: several may go on in one process, as in tests. */
const runs = new AsyncLocalStorage<Run>();

/** Does the work of a run that knows the built-in vendors only, until {@link setOwnVendors} is called within it. */
export function withVendors<Result>(work: () => Promise<Result>): Promise<Result> {
  return runs.run({ own: [] }, work);
}

/** Makes the vendors of a configuration known for the rest of the run. */
export function setOwnVendors(own: readonly OwnVendor[]): void {
  const run = runs.getStore();
  if (run) run.own = own;
}

/** The vendors of the configuration. */
export function ownVendors(): readonly OwnVendor[] {
  return runs.getStore()?.own ?? [];
}

/** All vendors of the run: the built-in ones, then those of the configuration. */
export function knownVendors(): readonly VendorEntry[] {
  return [...catalog, ...ownVendors().map(({ entry }) => entry)];
}
