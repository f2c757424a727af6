import type { ResolvedSpec } from '../spec/resolve-spec.ts';
import { markTypeScript } from './generated-mark.ts';
import { type Literal, printExpanded } from './print-literal.ts';

/** `catalog.gen.ts`: what people need to know of each provider, as data. */
export function emitCatalog(specs: readonly ResolvedSpec[]): string {
  const entries = specs.map((spec) => `  ${printExpanded(describe(spec), 2)},\n`);
  const code = `import type { CatalogEntry } from '@fuelgauge/core';

export type { CatalogEntry };

/** In the order of their ids. */
export const catalog: readonly CatalogEntry[] = [
${entries.join('')}];
`;
  return markTypeScript('specs/', code);
}

function describe({ id, names, definition, meaning }: ResolvedSpec): Literal {
  const { docs, keys, topUp = null } = meaning.links;
  return {
    id,
    name: definition.name,
    package: names.package,
    keyVariables: definition.keyVariables,
    unit: typeof definition.balance.unit === 'string' ? definition.balance.unit : null,
    scope: definition.balance.scope,
    keyPrefix: meaning.key.prefix ?? null,
    links: { docs, keys, topUp },
    free: meaning.free ?? null,
    rateLimits: (meaning.rateLimits ?? []).map(
      ({ requests, perSeconds, of = 'unknown', note }) => ({
        requests,
        perSeconds,
        of,
        note,
      }),
    ),
  };
}
