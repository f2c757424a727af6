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

/** A program that imports the wanted entries, each as a whole. */
export function importAll(isWanted: (name: string) => boolean): string {
  const lines = listPublicEntries()
    .filter(({ name }) => isWanted(name))
    .map(({ name, isJson }, index) => {
      const attributes = isJson ? " with { type: 'json' }" : '';
      return `import * as entry${index} from '${name}'${attributes};\nexport const names${index} = Object.keys(entry${index});`;
    });
  return lines.join('\n');
}
