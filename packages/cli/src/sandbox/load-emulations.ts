import type { ProviderDefinition } from '@fuelgauge/core';
import { createEmulation, type Emulation } from '@fuelgauge/core/testing';
import { emulations } from '@fuelgauge/registry/emulations';
import { knownVendors, ownVendors } from '../catalog/known-vendors.ts';
import type { SandboxVendor } from './simulated-vendor.ts';

/** A vendor of the sandbox with all that its emulation can do. */
interface LoadedVendor extends SandboxVendor {
  readonly emulation: Emulation;
}

/**
 * Loads what the sandbox needs of a vendor: its emulation and a made-up key that looks like the vendor's own.
 * @param ids of the vendors; by default all
 */
export async function loadEmulations(ids?: ReadonlySet<string>): Promise<readonly LoadedVendor[]> {
  const isAsked = ({ id }: { readonly id: string }) => ids?.has(id) ?? true;
  const builtIn = await Promise.all(
    emulations.filter(isAsked).map(async ({ id, load }) => {
      return { id, apiKey: `${beginKey(id)}sandbox`, emulation: await load() };
    }),
  );
  const definitions = ownVendors().map(({ definition }) => definition);
  const own = definitions.filter(isAsked).map((definition) => ({
    id: definition.id,
    apiKey: `${beginKey(definition.id)}sandbox`,
    emulation: createEmulation(definition, documentOf(definition)),
  }));
  return [...builtIn, ...own];
}

/** How the made-up key of a vendor begins. Vendors that take their key from one variable have one key. */
function beginKey(id: string): string {
  const vendors = knownVendors();
  const variable = vendors.find((entry) => entry.id === id)?.keyVariables[0];
  const twins = vendors.filter(({ keyVariables }) => keyVariables[0] === variable);
  const { keyPrefix } = twins.find((entry) => entry.keyPrefix !== null) ?? {};
  return keyPrefix ?? `${twins[0]?.id ?? id}_`;
}

/** The least document that a vendor can have: its success is made up from the definition. */
function documentOf({ path, successStatus = 200 }: ProviderDefinition): object {
  return { paths: { [path]: { get: { responses: { [successStatus]: {} } } } } };
}
