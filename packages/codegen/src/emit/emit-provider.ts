import type { ResolvedSpec } from '../spec/resolve-spec.ts';
import { markTypeScript } from './generated-mark.ts';
import { type Literal, printExpanded, printText } from './print-literal.ts';

/**
 * `provider.ts`: the definition, checked against the types of the vendor's document. It uses types where people would
 * call `defineProvider`: a client that loads no code for its data starts a millisecond sooner.
 */
export function emitProvider({ id, names, definition }: ResolvedSpec): string {
  const code = `import type { ProviderDefinition, TypedProviderDefinition } from '@fuelgauge/core';
import type { paths } from './schema.ts';

type Path = ${printText(definition.path)};

/** The vendor as data: for \`readBalance\` of \`@fuelgauge/core\`, and for gauges of \`@fuelgauge/balances/bare\`. */
export const ${names.constant}: ProviderDefinition<Path> = Object.freeze<TypedProviderDefinition<paths, Path>>(${printExpanded({ ...definition } as unknown as Literal)});
`;
  return markTypeScript(`specs/${id}`, code);
}
