import type { ProviderDefinition } from '@fuelgauge/core';

/** A vendor with its made-up key. */
interface KeyedVendor {
  readonly apiKey: string;
  readonly emulation: { readonly definition: Pick<ProviderDefinition, 'regions'> };
}

/** The made-up key of a vendor in all its forms: where a key's ending tells the server, with each of them. */
export function acceptedKeys({ apiKey, emulation }: KeyedVendor): readonly string[] {
  const regions = Object.values(emulation.definition.regions ?? {});
  return [apiKey, ...regions.flatMap(({ keyEnds }) => (keyEnds ? [apiKey + keyEnds] : []))];
}
