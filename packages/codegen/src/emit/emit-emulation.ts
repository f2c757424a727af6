import type { ResolvedSpec } from '../spec/resolve-spec.ts';
import { markTypeScript } from './generated-mark.ts';

/** `emulation.ts`: the vendor, as its document describes it. */
export function emitEmulation({ id, names: { constant } }: ResolvedSpec): string {
  const code = `import { createEmulation } from '@fuelgauge/core/testing';
import document from '../openapi.json' with { type: 'json' };
import { ${constant} } from './provider.ts';

/** Answers requests as the vendor's document says, without a network. */
export const ${constant}Emulation = createEmulation(${constant}, document);
`;
  return markTypeScript(`specs/${id}`, code);
}
