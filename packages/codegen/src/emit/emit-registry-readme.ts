import type { ResolvedSpec } from '../spec/resolve-spec.ts';
import { markMarkdown } from './generated-mark.ts';

/** `README.md` of the registry. */
export function emitRegistryReadme(specs: readonly ResolvedSpec[]): string {
  const providers = specs.map(
    ({ names, definition }) => `- \`${names.package}\`: ${definition.name}`,
  );
  return markMarkdown(
    'specs/',
    `# @fuelgauge/registry

Which providers fuelgauge knows, and how each is loaded. You want \`@fuelgauge/balances\`,
which is built on this.

${providers.join('\n')}
`,
  );
}
