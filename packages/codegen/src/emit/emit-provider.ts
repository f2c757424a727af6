import type { ResolvedSpec } from '../resolve/resolve-spec.ts';
import { markTypeScript } from './generated-mark.ts';
import { type Literal, printExpanded } from './print-literal.ts';

/** `provider.ts`: the definition, checked against the types of the vendor's document. */
export function emitProvider({ id, names, definition }: ResolvedSpec): string {
  const code = `import { defineProvider } from '@fuelgauge/core';
import type { paths } from './schema.ts';

/** The vendor as data: for \`readBalance\` of \`@fuelgauge/core\`, and for gauges of \`@fuelgauge/balances/bare\`. */
export const ${names.constant} = defineProvider<paths>()(${printExpanded({ ...definition } as unknown as Literal)});
`;
  return markTypeScript(`specs/${id}`, code);
}
