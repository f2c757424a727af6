import { catalog } from '@fuelgauge/registry/catalog';
import { emulations } from '@fuelgauge/registry/emulations';

/** Loads what the sandbox needs of every vendor: its emulation and a made-up key that looks like the vendor's own. */
export async function loadEmulations() {
  return Promise.all(
    emulations.map(async ({ id, load }) => {
      const keyPrefix = catalog.find((entry) => entry.id === id)?.keyPrefix;
      return { id, apiKey: `${keyPrefix ?? `${id}_`}sandbox`, emulation: await load() };
    }),
  );
}
