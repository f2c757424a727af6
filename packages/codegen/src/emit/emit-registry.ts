import type { SpecFacts } from '../spec/resolve-spec.ts';
import { markMarkdown, markTypeScript } from './generated-mark.ts';
import { printLiteral, printText } from './print-literal.ts';

const SOURCE = 'specs/';

/** `registry.gen.ts`: which providers there are, and how each is loaded. */
export function emitRegistry(specs: readonly SpecFacts[]): string {
  const entries = specs.map(
    ({ id, names, meaning }) => `  {
    id: ${printText(id)},
    keyVariables: ${printLiteral(meaning.key.variables, 4, 15)},
    load: (): Promise<ProviderDefinition> =>
      import('${names.package}/provider').then((module) => module.${names.constant}),
  },
`,
  );
  const code = `import type { ProviderDefinition, RegisteredProvider } from '@fuelgauge/core';

/** In the order of their ids. */
export const registry = [
${entries.join('')}] as const;

registry satisfies readonly RegisteredProvider[];
`;
  return markTypeScript(SOURCE, code);
}

/** `emulations.gen.ts`: the same for the vendors' emulations. */
export function emitEmulations(specs: readonly SpecFacts[]): string {
  const entries = specs.map(
    ({ id, names }) => `  {
    id: ${printText(id)},
    load: () => import('${names.package}/emulation').then((module) => module.${names.constant}Emulation),
  },
`,
  );
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
${entries.join('')}];
`;
  return markTypeScript(SOURCE, code);
}

/** `README.md` of the registry. */
export function emitRegistryReadme(specs: readonly SpecFacts[]): string {
  const providers = specs.map(
    ({ names, definition }) => `- \`${names.package}\`: ${definition.name}`,
  );
  return markMarkdown(
    SOURCE,
    `# @fuelgauge/registry

Which providers fuelgauge knows, and how each is loaded. You want \`@fuelgauge/balances\`,
which is built on this.

${providers.join('\n')}
`,
  );
}
