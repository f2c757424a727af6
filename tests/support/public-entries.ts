import { listPublicPackages } from '../../scripts/lib/workspace.ts';

export interface PublicEntry {
  /** As a user imports it: `@fuelgauge/core/client`. */
  readonly name: string;
  readonly isJson: boolean;
}

/** Everything that a user can import, as the packages' `exports` say. */
export function listPublicEntries(): readonly PublicEntry[] {
  return listPublicPackages().flatMap(({ manifest }) =>
    Object.keys(manifest.exports ?? {}).map((entry) => ({
      name: manifest.name + entry.slice(1),
      isJson: entry.endsWith('.json'),
    })),
  );
}
