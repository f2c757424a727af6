import type { ResolvedSpec } from '../spec/resolve-spec.ts';
import { markMarkdown, markTypeScript } from './generated-mark.ts';
import { printLiteral, printText } from './print-literal.ts';
import type { RegistryEntry } from './registry-entry.ts';

const SOURCE = 'specs/';

/** How a provider is loaded. */
export const loadDefinition = ({ id, names, meaning }: ResolvedSpec): string => `  {
    id: ${printText(id)},
    keyVariables: ${printLiteral(meaning.key.variables, 4, 15)},
    load: (): Promise<ProviderDefinition> =>
      import('${names.package}/provider').then((module) => module.${names.constant}),
  },
`;

/** `registry.gen.ts`: which providers there are, and how each is loaded. */
export function emitRegistry(entries: readonly RegistryEntry[]): string {
  const code = `import type { ProviderDefinition, RegisteredProvider } from '@fuelgauge/core';

/** In the order of their ids. */
export const registry = [
${entries.map(({ registry }) => registry).join('')}] as const;

registry satisfies readonly RegisteredProvider[];
`;
  return markTypeScript(SOURCE, code);
}

/** How the emulation of a vendor is loaded. */
export const loadEmulation = ({ id, names }: ResolvedSpec): string => `  {
    id: ${printText(id)},
    load: () => import('${names.package}/emulation').then((module) => module.${names.constant}Emulation),
  },
`;

/** `emulations.gen.ts`: the same for the vendors' emulations. */
export function emitEmulations(entries: readonly RegistryEntry[]): string {
  const code = `import type { Emulation } from '@fuelgauge/core/testing';

/** An emulation that is known before it is loaded. */
export interface RegisteredEmulation {
  /** Id of the provider. */
  readonly id: string;
  /** Loads the emulation. */
  readonly load: () => Promise<Emulation>;
}

/** In the order of their ids. */
export const emulations: readonly RegisteredEmulation[] = [
${entries.map(({ emulations }) => emulations).join('')}];
`;
  return markTypeScript(SOURCE, code);
}

/** `README.md` of the registry. */
export function emitRegistryReadme(entries: readonly RegistryEntry[]): string {
  const providers = entries.map(({ name, package: own }) => `- \`${own}\`: ${name}`);
  return markMarkdown(
    SOURCE,
    `# @fuelgauge/registry

Which providers fuelgauge knows, and how each is loaded. You want \`@fuelgauge/balances\`,
which is built on this.

${providers.join('\n')}
`,
  );
}
