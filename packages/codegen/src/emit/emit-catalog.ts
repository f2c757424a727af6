import { describeAccounts } from '@fuelgauge/core/internal';
import type { ResolvedSpec } from '../spec/resolve-spec.ts';
import { rateLimitProperties } from '../spec/vocabulary/meaning.ts';
import { inOrder } from '../spec/vocabulary/schema.ts';
import { markTypeScript } from './generated-mark.ts';
import { type Literal, printExpanded } from './print-literal.ts';
import type { RegistryEntry } from './registry-entry.ts';

/** The type of an entry, as `catalog.gen.ts` declares it. */
const ENTRY = `/** What people need to know of a provider. */
export interface CatalogEntry extends AccountFacts {
  /** As accounts name it: \`acme\`. */
  readonly id: string;
  /** As the vendor writes itself. */
  readonly name: string;
  /** npm package. */
  readonly package: string;
  /** Environment variables that may hold the key; the first is canonical. */
  readonly keyVariables: readonly [string, ...string[]];
  /** What people use the vendor for; null where nobody has said. */
  readonly group: 'inference' | 'media' | 'search' | 'data' | 'telecom' | null;
  /** Whose money it is, as far as the vendor says. */
  readonly scope: Scope;
  /** What keys usually start with: a hint, never a gate. */
  readonly keyPrefix: string | null;
  /** Pages of the vendor: about the balance, where keys are made, where credit is bought. Null where none is known. */
  readonly links: {
    readonly docs: string | null;
    readonly keys: string | null;
    readonly topUp: string | null;
  };
  /** Whether reading the balance costs nothing. Null where the vendor does not say. */
  readonly free: boolean | null;
  /** Only what the vendor states. */
  readonly rateLimits: readonly {
    readonly requests: number;
    readonly perSeconds: number;
    readonly of: string;
    readonly note?: string;
  }[];
  /** Present where the vendor stands in examples. */
  readonly example?: true;
}
`;

/** `catalog.gen.ts`: what people need to know of each provider, as data. */
export function emitCatalog(entries: readonly RegistryEntry[]): string {
  const code = `import type { Scope } from '@fuelgauge/core';
import type { AccountFacts } from '@fuelgauge/core/internal';

${ENTRY}
/** In the order of their ids. */
export const catalog: readonly CatalogEntry[] = [
${entries.map(({ catalog }) => catalog).join('')}];
`;
  return markTypeScript('specs/', code);
}

/** What people need to know of one. */
export const describeVendor = (spec: ResolvedSpec): string =>
  `  ${printExpanded(describe(spec), 2)},\n`;

function describe({ id, names, definition, meaning }: ResolvedSpec): Literal {
  const { docs, keys, topUp = null } = meaning.links;
  return {
    id,
    name: definition.name,
    package: names.package,
    keyVariables: definition.keyVariables,
    ...(describeAccounts(definition) as unknown as Literal & object),
    group: meaning.group ?? null,
    scope: definition.balance.scope,
    keyPrefix: meaning.key.prefix ?? null,
    links: { docs, keys, topUp },
    free: meaning.free ?? null,
    rateLimits: (meaning.rateLimits ?? []).map((limit) =>
      inOrder(rateLimitProperties, { of: 'unknown', ...limit }),
    ),
    ...(meaning.example && { example: true }),
  };
}
