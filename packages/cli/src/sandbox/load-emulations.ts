import type { ProviderDefinition } from '@fuelgauge/core';
import { createEmulation } from '@fuelgauge/core/testing';
import { catalog } from '@fuelgauge/registry/catalog';
import { emulations } from '@fuelgauge/registry/emulations';
import { ownVendors } from '../catalog/known-vendors.ts';

/** Loads what the sandbox needs of every vendor: its emulation and a made-up key that looks like the vendor's own. */
export async function loadEmulations() {
  const builtIn = await Promise.all(
    emulations.map(async ({ id, load }) => {
      const keyPrefix = catalog.find((entry) => entry.id === id)?.keyPrefix;
      return { id, apiKey: `${keyPrefix ?? `${id}_`}sandbox`, emulation: await load() };
    }),
  );
  const own = ownVendors().map(({ definition }) => ({
    id: definition.id,
    apiKey: `${definition.id}_sandbox`,
    emulation: createEmulation(definition, documentOf(definition)),
  }));
  return [...builtIn, ...own];
}

/** The least document that a vendor can have: its success is made up from the definition. */
function documentOf({ path, successStatus = 200 }: ProviderDefinition): object {
  return { paths: { [path]: { get: { responses: { [successStatus]: {} } } } } };
}
